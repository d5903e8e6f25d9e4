"""The table of all coders."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from oars import TaskReport

NOTES = """\
Macro-F1 of held-out lines; balanced: of behavior, with every source weighing the same. lines/s:
counselor lines from text to the labels of all three tasks in a second of one core, the best of
three rounds, without training and without loading models. oars reads the file, codes whole
sessions, the clients' lines among them, and scores them; the others get the counselor's lines
alone, those of a fold at once."""

HEAD = ("", "question", "reflection", "behavior", "balanced", "lines/s")


class Row(NamedTuple):
    """A coder's figures."""

    name: str
    tasks: Mapping[str, TaskReport]
    speed: float


def table(rows: list[Row]) -> str:
    """The rows as text."""
    return "\n".join(
        f"{name:<18}" + "".join(f"{cell:>12}" for cell in cells)
        for name, *cells in (HEAD, *map(_cells, rows))
    )


def _cells(row: Row) -> tuple[str, ...]:
    behavior = row.tasks["behavior"]
    return (
        row.name,
        *(f"{task.macro_f1:.3f}" for task in row.tasks.values()),
        f"{behavior.source_balanced_macro_f1:.3f}",
        f"{row.speed:,.0f}",
    )
