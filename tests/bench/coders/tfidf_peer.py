"""TF-IDF of words and pairs of words, with logistic regression."""

from __future__ import annotations

from collections.abc import Sequence

from data import Ints
from logistic import LogisticTasks
from sklearn.feature_extraction.text import TfidfVectorizer

WORD = r"\w+|[^\w\s]"  # marks are words: a question mark says much


class TfidfPeer:
    """A peer; see :class:`peer.Peer`."""

    def __init__(self) -> None:
        self._vectorizer = TfidfVectorizer(
            ngram_range=(1, 2), token_pattern=WORD, sublinear_tf=True
        )
        self._tasks = LogisticTasks()

    def fit(self, texts: Sequence[str], labels: Ints, sources: Ints) -> None:
        self._tasks.fit(self._vectorizer.fit_transform(texts), labels, sources)

    def code(self, texts: Sequence[str]) -> Ints:
        return self._tasks.code(self._vectorizer.transform(texts))
