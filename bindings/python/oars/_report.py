"""How well a coder agrees with coded transcripts: figures as plain values and as text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

_MEASURES = {
    "macro_f1": "macro-F1",
    "source_balanced_macro_f1": "source-balanced",
    "kappa": "kappa",
}


@dataclass(frozen=True)
class TaskReport:
    """Agreement on one task: question, reflection or behavior.

    Attributes:
        labels: In the order of ``confusion``.
        macro_f1: Mean of the labels' F1 over lines.
        source_balanced_macro_f1: The same with every source (without sources: every session)
            weighing as much as any other.
        kappa: Cohen's.
        f1: By label.
        confusion: Counts; a row for each gold label, a column for each label found.
        calibration_error: Expected calibration error of the probability of the likeliest label,
            over 15 bins of equal width; None for a coder without probabilities.
        intervals: 95% bootstrap intervals over sources, by measure; empty where none were drawn.
    """

    labels: tuple[str, ...]
    macro_f1: float
    source_balanced_macro_f1: float
    kappa: float
    f1: dict[str, float]
    confusion: list[list[int]]
    calibration_error: float | None
    intervals: dict[str, tuple[float, float]]


@dataclass(frozen=True)
class CurvePoint:
    """What a share of the training sessions gives: the macro-F1 of each task, cross-validated."""

    share: float
    lines: int
    macro_f1: dict[str, float]


@dataclass(frozen=True)
class TrainingReport:
    """What :func:`train` measured by cross-validation. Every figure is for lines of sources that
    the model which coded them had not seen. ``str()`` makes a readable table.

    Attributes:
        lines, sessions, sources: How many the model was trained on.
        folds: How many parts the sessions were divided into.
        seed: As given.
        tasks: By name.
        plain_tasks: The same for lines without punctuation and case.
        noisy_tasks: The same for such lines with fillers and a tenth of their words misheard.
        curve: Learning curve: what fewer training sessions give, and all of them.
    """

    lines: int
    sessions: int
    sources: int
    folds: int
    seed: int
    tasks: dict[str, TaskReport]
    plain_tasks: dict[str, TaskReport]
    noisy_tasks: dict[str, TaskReport]
    curve: list[CurvePoint]

    def to_dict(self) -> dict[str, Any]:
        """As plain values, for JSON."""
        return asdict(self)

    def __str__(self) -> str:
        head = (
            f"{self.lines} counselor lines, {self.sessions} sessions, {self.sources} sources; "
            f"{self.folds}-fold cross-validation, seed {self.seed}"
        )
        forms = [
            _form_part("without punctuation and case", self.plain_tasks),
            _form_part("the same with fillers and one word in ten misheard", self.noisy_tasks),
        ]
        return "\n\n".join([head, *_task_parts(self.tasks), *forms, _curve_part(self.curve)])


@dataclass(frozen=True)
class EvaluationReport:
    """How well a coder agrees with gold codes: :func:`evaluate`. ``str()`` makes a readable table.

    Attributes:
        lines, sessions, sources: How many were compared.
        seed: Of the bootstrap.
        tasks: By name.
        compared_sessions: Those with at least ten coded lines, which ``icc`` is about.
        icc: Intraclass correlation ICC(A,1) of the sessions' counts and ratios; None where too few
            sessions have them.
    """

    lines: int
    sessions: int
    sources: int
    seed: int
    tasks: dict[str, TaskReport]
    compared_sessions: int
    icc: dict[str, float | None]

    def to_dict(self) -> dict[str, Any]:
        """As plain values, for JSON."""
        return asdict(self)

    def __str__(self) -> str:
        head = (
            f"{self.lines} counselor lines, {self.sessions} sessions, {self.sources} sources; "
            "95% bootstrap intervals"
        )
        title = f"sessions with ten lines or more ({self.compared_sessions}): ICC(A,1)"
        rows = [[name, _number(value)] for name, value in self.icc.items()]
        return "\n\n".join([head, *_task_parts(self.tasks), f"{title}\n{_table(rows)}"])


def _task_parts(tasks: Mapping[str, TaskReport]) -> Iterable[str]:
    for name, task in tasks.items():
        yield f"{name}\n{_figures(task)}\n{_confusion(task)}"


def _figures(task: TaskReport) -> str:
    rows = []
    for measure, title in _MEASURES.items():
        interval = task.intervals.get(measure)
        shown = f"[{interval[0]:.3f}, {interval[1]:.3f}]" if interval else ""
        rows.append([title, _number(getattr(task, measure)), shown])
    if task.calibration_error is not None:
        rows.append(["calibration error", _number(task.calibration_error), ""])
    return _table(rows)


def _confusion(task: TaskReport) -> str:
    rows = [["gold", *task.labels, "F1"]]
    for label, counts in zip(task.labels, task.confusion, strict=True):
        rows.append([label, *map(str, counts), _number(task.f1[label])])
    return _table(rows)


def _form_part(title: str, tasks: Mapping[str, TaskReport]) -> str:
    rows = [["", *tasks]]
    for measure, name in (*_MEASURES.items(), ("calibration_error", "calibration error")):
        rows.append([name, *(_number(getattr(task, measure)) for task in tasks.values())])
    return f"{title}\n{_table(rows)}"


def _curve_part(curve: Sequence[CurvePoint]) -> str:
    rows = [["training sessions", "lines", *(curve[-1].macro_f1 if curve else [])]]
    for point in curve:
        figures = [_number(value) for value in point.macro_f1.values()]
        rows.append([f"{point.share:.0%}", str(point.lines), *figures])
    return "learning curve (macro-F1)\n" + _table(rows)


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _table(rows: Sequence[Sequence[str]]) -> str:
    """Columns side by side, the first to the left and the others to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for first, *others in rows:
        cells = [first.ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)]
        lines.append("  " + "  ".join(cells).rstrip())
    return "\n".join(lines)
