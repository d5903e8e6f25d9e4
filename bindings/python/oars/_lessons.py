"""Invented lines that come with the package, coded by the codebook: every coder learns from them
besides what it is given."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from typing import NamedTuple

from ._coded import CodedData, read_coded

# Whole sessions are coded as people code real ones. Single lines teach the codebook's own cases, in
# which coders often follow their ear instead.
_FILES = (("sessions.csv", 0.25), ("lines.csv", 0.3))


class Lesson(NamedTuple):
    """Coded sessions, and what a line of them counts in training beside a line of real ones."""

    coded: CodedData
    weight: float


def read_lessons() -> Iterator[Lesson]:
    """All lessons, sessions first."""
    folder = resources.files(__package__) / "lessons"
    for name, weight in _FILES:
        yield Lesson(read_coded((folder / name).read_bytes()), weight)
