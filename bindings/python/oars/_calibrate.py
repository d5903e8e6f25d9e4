"""From scores to probabilities, and from probabilities to the three labels."""

from __future__ import annotations

import itertools
from typing import NamedTuple

import numpy
from numpy.typing import NDArray
from scipy import optimize

from ._features import Floats
from ._measures import macro_f1_of
from ._scheme import BEHAVIOR, OUTPUTS, QUESTION, REFLECTION, TASKS, Task

Ints = NDArray[numpy.intp]

_POWERS = tuple(step / 10 for step in range(11))
_LEAST_GAIN = 1e-4  # a smaller one is no reason for a larger power
_SMALLEST = 1e-30


class Calibration(NamedTuple):
    """What is to be done to linear scores and to the net's corrections, by output, so that the
    softmax of their sum is a probability."""

    scale: Floats
    net_scale: Floats
    shift: Floats

    def log_probabilities(self, scores: Floats, corrections: Floats) -> Floats:
        """One row a line, one column an output; those of a task sum to 1 as probabilities."""
        return log_softmax(scores * self.scale + corrections * self.net_scale + self.shift)


def log_softmax(scores: Floats) -> Floats:
    """The logarithms of each task's probabilities."""
    out = numpy.empty_like(scores, dtype=float)
    for task in TASKS:
        part = scores[:, task.outputs] - scores[:, task.outputs].max(1, keepdims=True)
        out[:, task.outputs] = part - numpy.log(numpy.exp(part).sum(1, keepdims=True))
    return out


def calibrate(scores: Floats, corrections: Floats, labels: Ints) -> Calibration:
    """Two scales a task and one shift a label, those that make the labels likeliest.

    Args:
        scores, corrections: Of lines that the model was not trained on, one column an output.
        labels: One column a task.
    """
    scale, net_scale, shift = numpy.ones(OUTPUTS), numpy.zeros(OUTPUTS), numpy.zeros(OUTPUTS)
    for number, task in enumerate(TASKS):
        part = task.outputs
        scale[part], net_scale[part], shift[part] = _calibrated(
            task, scores[:, part], corrections[:, part], labels[:, number]
        )
    return Calibration(scale, net_scale, shift)


def _calibrated(
    task: Task, scores: Floats, corrections: Floats, labels: Ints
) -> tuple[float, float, Floats]:
    wanted = numpy.eye(len(task.labels))[labels]
    lines = len(labels)

    def loss(values: Floats) -> tuple[float, Floats]:
        raw = scores * values[0] + corrections * values[1] + values[2:]
        raw = raw - raw.max(1, keepdims=True)
        logs = raw - numpy.log(numpy.exp(raw).sum(1, keepdims=True))
        error = (numpy.exp(logs) - wanted) / lines
        slope = numpy.concatenate(
            [[(error * scores).sum(), (error * corrections).sum()], error.sum(0)]
        )
        small = 1e-4 * values  # keeps labels that never occur finite
        return -(logs * wanted).sum() / lines + 0.5 * float(small @ values), slope + small

    start = numpy.concatenate([[4.0, 2.0], numpy.zeros(len(task.labels))])
    found = optimize.minimize(loss, start, jac=True, method="L-BFGS-B")
    return float(found.x[0]), float(found.x[1]), found.x[2:]


def log_loss(logs: Floats, labels: Ints) -> Floats:
    """The mean surprise at the labels, by task."""
    lines = numpy.arange(len(labels))
    return numpy.array(
        [-logs[lines, task.first + labels[:, n]].mean() for n, task in enumerate(TASKS)]
    )


def _can_be(question: int, reflection: int, behavior: int) -> bool:
    """Whether the three labels fit together; the C++ core has the same rule."""
    asks, reflects = question > 0, reflection > 0
    return (asks, reflects, True, not asks and not reflects)[behavior]


COMBINATIONS = numpy.array(
    [
        labels
        for labels in itertools.product(*(range(len(task.labels)) for task in TASKS))
        if _can_be(*labels)
    ],
    numpy.intp,
)
_CHOSEN = numpy.zeros((OUTPUTS, len(COMBINATIONS)))
for _n, _labels in enumerate(COMBINATIONS):
    for _task, _label in zip((QUESTION, REFLECTION, BEHAVIOR), _labels, strict=True):
        _CHOSEN[_task.first + _label, _n] = 1.0


def decide(logs: Floats, decision: Floats) -> Ints:
    """The likeliest labels that fit together, one column a task."""
    weights = numpy.maximum(logs, numpy.log(_SMALLEST)) + decision
    chosen: Ints = COMBINATIONS[(weights @ _CHOSEN).argmax(1)]
    return chosen


def fit_decision(logs: Floats, labels: Ints, weights: Floats) -> Floats:
    """What to add to log-probabilities before the largest is taken, for the best macro-F1.

    Macro-F1 counts rare labels as much as frequent ones, so each task's labels are raised by their
    rarity: by a power of how frequent they are, which is the one number fitted a task. Numbers of
    their own for all labels fit better and do worse on new lines.

    Args:
        logs: Of lines that the model was not trained on.
        labels: One column a task.
        weights: One column a task: what a line counts in that task's macro-F1.
    """
    decision = numpy.zeros(OUTPUTS)
    for _ in range(2):
        for number, task in enumerate(TASKS):
            rarity = _rarity(labels[:, number], len(task.labels))
            decision = _raised(logs, labels, weights, decision, task.outputs, rarity)
    return decision


def _rarity(labels: Ints, count: int) -> Floats:
    """How much rarer each label is than the most frequent one, as a logarithm."""
    seen = numpy.bincount(labels, minlength=count) + 1.0
    rarity: Floats = numpy.log(seen.max() / seen)
    return rarity


def _raised(
    logs: Floats, labels: Ints, weights: Floats, decision: Floats, outputs: slice, rarity: Floats
) -> Floats:
    """The decision with the best power for one task; the smallest of those that do as well."""
    best, kept = -1.0, decision
    for power in _POWERS:
        trial = decision.copy()
        trial[outputs] = power * rarity
        quality = _quality(logs, labels, weights, trial)
        if quality > best + _LEAST_GAIN:
            best, kept = quality, trial
    return kept


def _quality(logs: Floats, labels: Ints, weights: Floats, decision: Floats) -> float:
    """The sum of the tasks' macro-F1."""
    found = decide(logs, decision)
    return sum(
        macro_f1_of(labels[:, n], found[:, n], len(task.labels), weights[:, n])
        for n, task in enumerate(TASKS)
    )
