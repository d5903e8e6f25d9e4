"""The coded lines that all coders are compared on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy
from numpy.typing import NDArray
from oars import TaskReport
from oars._coded import CodedData, check_classes, read_coded
from oars._compare import compare
from oars._folds import session_folds

Ints = NDArray[numpy.intp]


@dataclass(frozen=True)
class Data:
    """Coded counselor lines.

    Attributes:
        path, folds_path: The files.
        coded: What was read of them.
        texts: What the counselor says, one a line.
        labels: One row a line, one column a task.
        sources: A number for each line's source.
        fold: Of each line.
    """

    path: str
    folds_path: str
    coded: CodedData
    texts: NDArray[Any]
    labels: Ints
    sources: Ints
    fold: Ints

    def splits(self) -> Iterator[tuple[Ints, Ints]]:
        """The lines to train on and those held out, fold by fold."""
        for fold in numpy.unique(self.fold):
            yield numpy.flatnonzero(self.fold != fold), numpy.flatnonzero(self.fold == fold)

    def compared(self, found: Ints) -> dict[str, TaskReport]:
        """The figures of a coder's labels, by task."""
        return compare(self.labels, found, self.sources)

    def summary(self) -> str:
        """How much there is."""
        return (
            f"{len(self.texts)} counselor lines of {len(numpy.unique(self.sources))} sources, "
            f"{len(numpy.unique(self.fold))} folds"
        )


def read_data(path: str, folds_path: str) -> Data:
    """Reads coded sessions and their folds, as ``oars.train`` does."""
    coded = read_coded(path)
    check_classes(coded.lines)
    sources = coded.source_numbers()
    folds = session_folds(coded, sources, folds_path, 0)
    texts = [coded.sessions[line.session].utterances[line.utterance].text for line in coded.lines]
    return Data(
        path,
        folds_path,
        coded,
        numpy.array(texts, object),
        numpy.array([line.labels for line in coded.lines], numpy.intp),
        numpy.array([sources[line.session] for line in coded.lines], numpy.intp),
        numpy.array([folds[line.session] for line in coded.lines], numpy.intp),
    )
