"""Training: every choice is made on the training lines alone, by cross-validation inside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy

from ._calibrate import Ints, calibrate, fit_decision, log_loss
from ._compare import source_weights
from ._features import Features, Floats, Rows, fit_encoder, stacked
from ._folds import deal
from ._model_file import Model, build_model
from ._ridge import Design, Linear
from ._scheme import OUTPUTS, TASKS

PENALTIES = (5.0, 3.0, 2.0, 1.5)
CUE_SHARES = (0.3, 0.5)
BEST = 3  # so many of the best settings are averaged: steadier than any one of them
PLAIN_WEIGHT = 0.5  # of a line without punctuation and case, as speech recognizers write it
INNER_FOLDS = 5


class Lines(NamedTuple):
    """Coded lines for training and testing.

    Attributes:
        features: One row a line.
        plain: The same of the lines without punctuation and case.
        labels: One column a task.
        sources: A number for what each line's session was cut from; lines of one source are never
            divided.
    """

    features: Features
    plain: Features
    labels: Ints
    sources: Ints

    def take(self, rows: Rows) -> Lines:
        """Some of the lines."""
        return Lines(
            self.features.take(rows), self.plain.take(rows), self.labels[rows], self.sources[rows]
        )


class Choice(NamedTuple):
    """How a regression is made: see :meth:`Design.fit`."""

    cue_share: float
    penalty: float


Choices = tuple[tuple[Choice, ...], ...]  # of each task, those that are averaged


class Fitted(NamedTuple):
    """A model and what was chosen for it."""

    model: Model
    choices: Choices


def fit(lines: Lines, seed: int) -> Fitted:
    """Trains a model.

    Args:
        lines: Of at least two sources.
        seed: Decides how sources are dealt into folds.
    """
    features = stacked(lines.features, lines.plain)
    encoder = fit_encoder(features)
    design = Design(encoder, features)
    held_out = _held_out_scores(design, lines, seed)
    choices = _choose(held_out, lines.labels)
    scores = _by_task(held_out, choices)
    calibration = calibrate(scores, lines.labels)
    logs = calibration.log_probabilities(scores)
    counted = numpy.ones_like(lines.labels, dtype=float)
    counted[:, -1] = source_weights(lines.sources)
    decision = fit_decision(logs, lines.labels, counted)
    model = build_model(encoder, _whole(design, lines, choices), calibration, decision)
    return Fitted(model, choices)


def _targets(labels: Ints) -> Floats:
    return numpy.concatenate(
        [numpy.eye(len(task.labels))[labels[:, n]] for n, task in enumerate(TASKS)], 1
    )


def _regressions(design: Design, labels: Ints) -> Iterator[tuple[Choice, Linear]]:
    """One a choice, on lines that stand in the design twice: as they are and plain."""
    targets = numpy.tile(_targets(labels), (2, 1))
    weights = numpy.repeat([1.0, PLAIN_WEIGHT], len(labels))
    for share in CUE_SHARES:
        solutions = design.fit(targets, weights, share, PENALTIES)
        for penalty, linear in zip(PENALTIES, solutions, strict=True):
            yield Choice(share, penalty), linear


def _held_out_scores(design: Design, lines: Lines, seed: int) -> dict[Choice, Floats]:
    """Scores of each line by regressions that were made without its source."""
    sources, counts = numpy.unique(lines.sources, return_counts=True)
    folds = min(INNER_FOLDS, len(sources))
    fold_of = deal(sources.tolist(), counts.tolist(), folds, seed)
    place = numpy.array([fold_of[source] for source in lines.sources.tolist()])
    scores: dict[Choice, Floats] = {}
    for fold in range(folds):
        train, test = numpy.flatnonzero(place != fold), numpy.flatnonzero(place == fold)
        both = design.take(numpy.concatenate([train, train + len(place)]))
        held = design.take(test)
        for choice, linear in _regressions(both, lines.labels[train]):
            known = scores.setdefault(choice, numpy.zeros((len(place), OUTPUTS)))
            known[test] = held.scores(linear)
    return scores


def _choose(held_out: dict[Choice, Floats], labels: Ints) -> Choices:
    """For each task what leaves the least surprise once it is calibrated."""
    choices = list(held_out)
    losses = numpy.array([_calibrated_loss(held_out[choice], labels) for choice in choices])
    best = losses.argsort(0, kind="stable")[:BEST]
    return tuple(tuple(choices[n] for n in column) for column in best.T)


def _calibrated_loss(scores: Floats, labels: Ints) -> Floats:
    return log_loss(calibrate(scores, labels).log_probabilities(scores), labels)


def _by_task(of_choice: dict[Choice, Floats], choices: Choices) -> Floats:
    """The mean over the choices of each task; outputs are the last axis."""
    parts = [
        numpy.mean([of_choice[choice][..., task.outputs] for choice in chosen], axis=0)
        for task, chosen in zip(TASKS, choices, strict=True)
    ]
    return numpy.concatenate(parts, -1)


def _whole(design: Design, lines: Lines, choices: Choices) -> Linear:
    """The regressions on all lines, each task's as chosen."""
    found = dict(_regressions(design, lines.labels))
    fields = [
        _by_task({choice: getattr(linear, field) for choice, linear in found.items()}, choices)
        for field in Linear._fields
    ]
    return Linear(*fields)
