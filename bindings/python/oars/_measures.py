"""Agreement between coders: with gold labels, between counts, and of probabilities with what is."""

from __future__ import annotations

from typing import Any

import numpy
from numpy.typing import NDArray

Floats = NDArray[Any]


def confusion(gold: Floats, found: Floats, labels: int, weights: Floats | None = None) -> Floats:
    """How often (rows: gold) was coded as (columns: found), weighted if weights are given.

    >>> confusion(numpy.array([0, 1, 1]), numpy.array([0, 1, 0]), 2).tolist()
    [[1.0, 0.0], [1.0, 1.0]]
    """
    counted = numpy.bincount(gold * labels + found, weights, labels * labels)
    return counted.reshape(labels, labels).astype(float)


def f1_by_label(matrix: Floats) -> Floats:
    """F1 of each label; 0 for one that neither coder gives. Leading axes are kept."""
    right = numpy.diagonal(matrix, axis1=-2, axis2=-1)
    all_of = matrix.sum(-1) + matrix.sum(-2)
    scores: Floats = numpy.where(all_of > 0, 2 * right / numpy.where(all_of > 0, all_of, 1), 0.0)
    return scores


def macro_f1(matrix: Floats) -> Floats:
    """The mean of the labels' F1."""
    mean: Floats = f1_by_label(matrix).mean(-1)
    return mean


def macro_f1_of(gold: Floats, found: Floats, labels: int, weights: Floats) -> float:
    """The same from labels."""
    return float(macro_f1(confusion(gold, found, labels, weights)))


def kappa(matrix: Floats) -> Floats:
    """Cohen's kappa; 1 where chance leaves nothing to disagree on."""
    total = matrix.sum((-2, -1))
    agree = numpy.trace(matrix, axis1=-2, axis2=-1) / total
    chance = (matrix.sum(-1) * matrix.sum(-2)).sum(-1) / total**2
    below = numpy.where(chance < 1, 1 - chance, 1.0)
    found: Floats = numpy.where(chance < 1, (agree - chance) / below, 1.0)
    return found


def calibration_error(probability: Floats, right: Floats, bins: int = 15) -> float:
    """Expected calibration error: over bins of equal width, how far the mean probability of the
    labels given is from the share of them that are right.

    >>> calibration_error(numpy.array([0.9, 0.9, 0.6]), numpy.array([True, True, False]))
    0.26666666666666666
    """
    place = numpy.minimum((probability * bins).astype(int), bins - 1)
    gaps = numpy.bincount(place, probability, bins) - numpy.bincount(place, right, bins)
    return float(numpy.abs(gaps).sum() / len(probability))


def icc_a1(one: Floats, other: Floats) -> float | None:
    """ICC(A,1) of two coders (McGraw & Wong 1996): two-way, absolute agreement, one measurement.

    None under three pairs, or where nothing varies.
    """
    count = len(one)
    if count < 3:
        return None
    pairs = numpy.stack([one, other], 1).astype(float)
    grand, rows, columns = pairs.mean(), pairs.mean(1), pairs.mean(0)
    between_rows = 2 * ((rows - grand) ** 2).sum() / (count - 1)
    between_columns = count * ((columns - grand) ** 2).sum()
    rest = ((pairs - rows[:, None] - columns[None] + grand) ** 2).sum() / (count - 1)
    below = between_rows + rest + 2 * (between_columns - rest) / count
    return float((between_rows - rest) / below) if below > 0 else None


def session_figures(labels: Floats) -> dict[str, float | None]:
    """Counts and ratios of one session's lines (one column a task); None: nothing to divide by."""
    questions, reflections = labels[:, 0], labels[:, 1]
    asked, reflected = int((questions > 0).sum()), int((reflections > 0).sum())
    return {
        "questions": float(asked),
        "reflections": float(reflected),
        "percent_open": float((questions == 1).sum()) / asked if asked else None,
        "percent_complex": float((reflections == 2).sum()) / reflected if reflected else None,
        "reflection_to_question": reflected / asked if asked else None,
    }
