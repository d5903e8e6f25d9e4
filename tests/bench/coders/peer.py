"""Coders made of common tools, which get the text of the counselor's lines alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Protocol

import numpy
from data import Data, Ints
from timing import timed


class Peer(Protocol):
    """A coder that learns from lines."""

    def fit(self, texts: Sequence[str], labels: Ints, sources: Ints) -> None:
        """Learns from lines and is ready to code: what was learned is in memory.

        Args:
            labels: One row a line, one column a task.
            sources: A number for each line's source, for choices inside the training lines.
        """

    def code(self, texts: Sequence[str]) -> Ints:
        """Labels of lines, one column a task."""


def cross_validated(kind: type[Peer], data: Data) -> tuple[Ints, float]:
    """The labels that each line gets by a peer trained without its fold, and the lines a second
    that it codes so, training left out."""
    peer = kind()
    found = numpy.zeros_like(data.labels)
    seconds = 0.0
    for training, held_out in data.splits():
        peer.fit(data.texts[training].tolist(), data.labels[training], data.sources[training])
        texts = data.texts[held_out].tolist()
        found[held_out], took = timed(partial(peer.code, texts))
        seconds += took
    return found, len(found) / seconds
