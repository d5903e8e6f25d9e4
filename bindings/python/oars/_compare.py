"""Labels found against gold labels: the figures of a report."""

from __future__ import annotations

from collections.abc import Sequence

import numpy

from ._measures import (
    Floats,
    calibration_error,
    confusion,
    f1_by_label,
    icc_a1,
    kappa,
    macro_f1,
    session_figures,
)
from ._report import TaskReport
from ._scheme import TASKS, Task

MIN_LINES = 10  # of a session whose counts are compared
SAMPLES = 1000


def source_weights(sources: Floats) -> Floats:
    """Weights of lines by which every source has the same total; their mean is 1."""
    _, place, counts = numpy.unique(sources, return_inverse=True, return_counts=True)
    weights: Floats = len(place) / len(counts) / counts[place]
    return weights


def compare(
    gold: Floats, found: Floats, sources: Floats, logs: Floats | None = None
) -> dict[str, TaskReport]:
    """Figures by task.

    Args:
        gold, found: Labels, one row a line, one column a task.
        sources: Of each line, a number.
        logs: Log-probabilities, one column an output, for the calibration error.
    """
    weights = source_weights(sources)
    return {
        task.name: _task_report(
            task,
            confusion(gold[:, n], found[:, n], len(task.labels)),
            confusion(gold[:, n], found[:, n], len(task.labels), weights),
            None if logs is None else _error_of(logs[:, task.outputs], gold[:, n]),
        )
        for n, task in enumerate(TASKS)
    }


def _task_report(task: Task, matrix: Floats, balanced: Floats, error: float | None) -> TaskReport:
    scores = f1_by_label(matrix).tolist()
    return TaskReport(
        labels=task.labels,
        macro_f1=float(macro_f1(matrix)),
        source_balanced_macro_f1=float(macro_f1(balanced)),
        kappa=float(kappa(matrix)),
        f1=dict(zip(task.labels, scores, strict=True)),
        confusion=matrix.astype(int).tolist(),
        calibration_error=error,
        intervals={},
    )


def _error_of(logs: Floats, gold: Floats) -> float:
    return calibration_error(numpy.exp(logs.max(1)), logs.argmax(1) == gold)


def intervals(
    gold: Floats, found: Floats, sources: Floats, seed: int, samples: int = SAMPLES
) -> dict[str, dict[str, tuple[float, float]]]:
    """95% bootstrap intervals by task and measure: sources are drawn again with replacement, since
    lines of one source are alike."""
    _, place = numpy.unique(sources, return_inverse=True)
    count = int(place.max()) + 1
    drawn = numpy.random.default_rng(seed).multinomial(count, [1 / count] * count, samples)
    out = {}
    for n, task in enumerate(TASKS):
        matrices = _by_source(gold[:, n], found[:, n], place, count, len(task.labels))
        sizes = matrices.sum((1, 2), keepdims=True)
        whole = numpy.tensordot(drawn, matrices, 1)
        balanced = numpy.tensordot(drawn, matrices / sizes, 1)
        out[task.name] = {
            "macro_f1": _middle(macro_f1(whole)),
            "source_balanced_macro_f1": _middle(macro_f1(balanced)),
            "kappa": _middle(kappa(whole)),
        }
    return out


def _by_source(gold: Floats, found: Floats, place: Floats, count: int, labels: int) -> Floats:
    """A confusion matrix for each source."""
    cells = (place * labels + gold) * labels + found
    counted = numpy.bincount(cells, minlength=count * labels * labels)
    return counted.reshape(count, labels, labels).astype(float)


def _middle(values: Floats) -> tuple[float, float]:
    low, high = numpy.quantile(values, [0.025, 0.975])
    return float(low), float(high)


def session_icc(
    gold: Floats, found: Floats, sessions: Sequence[int]
) -> tuple[int, dict[str, float | None]]:
    """How many sessions have enough lines, and ICC(A,1) of their figures."""
    place = numpy.asarray(sessions)
    numbers, counts = numpy.unique(place, return_counts=True)
    pairs = [
        (session_figures(gold[place == number]), session_figures(found[place == number]))
        for number in numbers[counts >= MIN_LINES]
    ]
    out = {}
    for name in session_figures(gold[:0]):
        both = [(one[name], other[name]) for one, other in pairs]
        known = [(a, b) for a, b in both if a is not None and b is not None]
        columns = numpy.array(known).reshape(-1, 2)
        out[name] = icc_a1(columns[:, 0], columns[:, 1])
    return len(pairs), out
