"""Linear scores by ridge regression on grams and cues."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy
from scipy import sparse

from ._features import Encoder, Features, Floats

_TOLERANCE = 1e-4
_MOST_STEPS = 200


class Linear(NamedTuple):
    """Scores = bias + grams @ gram_weights + cues @ cue_weights, on encoded features."""

    gram_weights: Floats
    cue_weights: Floats
    bias: Floats


class Design:
    """Encoded features, with the buckets that occur alone, ready for many regressions."""

    def __init__(self, encoder: Encoder, features: Features) -> None:
        self._used = numpy.flatnonzero(encoder.rarity)
        self._buckets = len(encoder.rarity)
        self.grams = encoder.grams(features)[:, self._used].tocsr()
        self.cues = encoder.cues(features)
        self._cue_count = encoder.cue_count

    def take(self, rows: Floats) -> Design:
        """Some of the lines."""
        part = object.__new__(Design)
        part._used, part._buckets, part._cue_count = self._used, self._buckets, self._cue_count
        part.grams, part.cues = self.grams[rows], self.cues[rows]
        return part

    def scores(self, linear: Linear) -> Floats:
        """One row a line, one column an output."""
        scores: Floats = self.grams @ linear.gram_weights[self._used]
        scores = scores + self.cues @ linear.cue_weights + linear.bias
        return scores

    def fit(
        self, targets: Floats, weights: Floats, cue_share: float, penalties: Sequence[float]
    ) -> Iterator[Linear]:
        """Ridge regressions of the targets, one a penalty; the solution of one begins the next.

        Args:
            targets: One row a line, one column an output.
            weights: Of the lines.
            cue_share: How large all cues together are beside the grams, as a share of variance.
            penalties: Of squared weights.
        """
        bias = numpy.average(targets, axis=0, weights=weights)
        scale = numpy.sqrt(cue_share / self._cue_count)
        matrix = _Weighted(self.grams, self.cues * scale, numpy.sqrt(weights)[:, None])
        goal = matrix.roots * (targets - bias)
        solution = numpy.zeros_like(goal)
        for penalty in penalties:
            solution = _solve(matrix, goal, penalty, solution)
            used, cue_weights = matrix.transposed(solution)
            grams = numpy.zeros((self._buckets, targets.shape[1]))
            grams[self._used] = used
            yield Linear(grams, cue_weights * scale, bias)


class _Weighted(NamedTuple):
    """Grams beside cues, each line times the root of its weight."""

    grams: sparse.csr_matrix
    cues: Floats
    roots: Floats

    def transposed(self, lines: Floats) -> tuple[Floats, Floats]:
        """The transposed matrix times a column for each output: of the grams and of the cues."""
        lines = self.roots * lines
        return self.grams.T @ lines, self.cues.T @ lines

    def alike(self, lines: Floats) -> Floats:
        """The matrix times its transposed times the lines."""
        grams, cues = self.transposed(lines)
        product: Floats = self.grams @ grams + self.cues @ cues
        return self.roots * product


def _solve(matrix: _Weighted, goal: Floats, penalty: float, solution: Floats) -> Floats:
    """Conjugate gradients, all outputs side by side, on the dual: one number a line is far less
    than one a bucket. The transposed matrix times the solution are the weights."""
    rest = goal - matrix.alike(solution) - penalty * solution
    direction = rest.copy()
    energy = (rest * rest).sum(0)
    enough = _TOLERANCE**2 * (goal * goal).sum(0)
    for _ in range(_MOST_STEPS):
        if (energy <= enough).all():
            break
        image = matrix.alike(direction) + penalty * direction
        step = energy / numpy.maximum((direction * image).sum(0), 1e-300)
        solution = solution + step * direction
        rest = rest - step * image
        before, energy = energy, (rest * rest).sum(0)
        direction = rest + energy / numpy.maximum(before, 1e-300) * direction
    return solution
