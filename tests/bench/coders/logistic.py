"""Logistic regression for the three tasks over some numbers of each line."""

from __future__ import annotations

from typing import Any

import numpy
from data import Ints
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, GroupKFold

STRENGTHS = {"C": [0.1, 1.0, 10.0]}
INNER_FOLDS = 4


class LogisticTasks:
    """A classifier a task.

    Macro-F1 counts rare labels as much as frequent ones, so they weigh as much in the fit, and the
    strength is chosen by it, inside the training lines and with sources held out.
    """

    def fit(self, features: Any, labels: Ints, sources: Ints) -> None:
        """Learns from lines; features may be a sparse table."""
        self._models = [_fitted(features, column, sources) for column in labels.T]

    def code(self, features: Any) -> Ints:
        """Labels, one column a task."""
        return numpy.stack([model.predict(features) for model in self._models], axis=1)


def _fitted(features: Any, labels: Ints, sources: Ints) -> Any:
    search = GridSearchCV(
        LogisticRegression(class_weight="balanced", max_iter=1000),
        STRENGTHS,
        scoring="f1_macro",
        cv=GroupKFold(INNER_FOLDS),
    )
    return search.fit(features, labels, groups=sources).best_estimator_
