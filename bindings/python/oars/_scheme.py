"""What is coded: the tasks, their labels in the order of a model file, and how tables name them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Task(NamedTuple):
    """One decision about a counselor line.

    Attributes:
        name: As in the record.
        labels: In the order of a model's outputs; ties between coders go to the earlier one.
        first: The first label's output.
        headers: What tables call the column of its codes, lower case, the most specific first.
        blank: The label of an empty cell; None: the line is not coded.
    """

    name: str
    labels: tuple[str, ...]
    first: int
    headers: tuple[str, ...]
    blank: int | None

    @property
    def outputs(self) -> slice:
        """Where its scores are among a model's."""
        return slice(self.first, self.first + len(self.labels))

    def accepted(self) -> str:
        """The labels that a cell may hold, for a message."""
        names = ", ".join(self.labels)
        return names if self.blank is None else f"{names}; blank and n/a mean none"


QUESTION = Task("question", ("none", "open", "closed"), 0, ("question_subtype", "question"), 0)
REFLECTION = Task(
    "reflection", ("none", "simple", "complex"), 3, ("reflection_subtype", "reflection"), 0
)
BEHAVIOR = Task(
    "behavior",
    ("question", "reflection", "input", "other"),
    6,
    ("main_therapist_behaviour", "main_therapist_behavior", "behavior", "behaviour"),
    None,
)
TASKS = (QUESTION, REFLECTION, BEHAVIOR)
OUTPUTS = 10

SOURCE_HEADERS = ("video_url", "source")

_BLANK = frozenset(("", "n/a", "na", "nan", "none", "null"))
_ALSO = {"therapist_input": "input"}

Labels = tuple[int, int, int]


def label_of(task: Task, value: str) -> int:
    """The label in a cell as its index; -1 for a line that is not coded.

    Raises:
        ValueError: no label of the task.
    """
    name = value.strip().lower()
    if name in _BLANK:
        return -1 if task.blank is None else task.blank
    return task.labels.index(_ALSO.get(name, name))


def plurality(votes: Sequence[Labels]) -> Labels:
    """What most coders say, task by task; of several the earlier label.

    >>> plurality([(1, 0, 0), (2, 0, 0), (2, 1, 3)])
    (2, 0, 0)
    """

    def most(task: int) -> int:
        given = [vote[task] for vote in votes]
        return max(sorted(set(given)), key=given.count)

    return most(0), most(1), most(2)
