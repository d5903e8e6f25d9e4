"""A small net that corrects linear scores: training by gradients, several nets side by side."""

from __future__ import annotations

from typing import NamedTuple

import numpy

from ._features import Floats

NETS = 4  # trained apart and averaged: steadier than one of the same size
UNITS = 16  # hidden, of each
EPOCHS = 20
BATCH = 128
RATE = 3e-3
DECAY = 1e-3  # of weights
DROPPED = 0.3  # of the inputs, at random, in each step


class Net(NamedTuple):
    """Outputs = softsign(inputs @ inner + bias) @ outer; the nets' units are side by side."""

    inner: Floats
    bias: Floats
    outer: Floats

    def outputs(self, inputs: Floats) -> Floats:
        """One row a line, one column an output."""
        units = inputs @ self.inner + self.bias
        found: Floats = units / (1.0 + numpy.abs(units)) @ self.outer
        return found


def train_net(inputs: Floats, goals: Floats, weights: Floats, seed: int) -> Net:
    """The nets that come nearest to the goals, in squares.

    Args:
        inputs, goals: One row a line.
        weights: Of the lines.
        seed: Decides the first weights, the batches and what is dropped.
    """
    random = numpy.random.default_rng(seed)
    inputs, goals = inputs.astype(numpy.float32), goals.astype(numpy.float32)
    weights = weights.astype(numpy.float32)[:, None, None]
    lines, width = inputs.shape
    first = (
        random.normal(size=(width, NETS * UNITS)) / numpy.sqrt(width),
        random.normal(size=NETS * UNITS) * 0.3,
        numpy.zeros((NETS, UNITS, goals.shape[1])),
    )
    descent = _Descent([value.astype(numpy.float32) for value in first])
    batches = -(-lines // BATCH)
    for epoch in range(EPOCHS):
        order = random.permutation(lines)
        for batch in range(batches):
            rows = order[batch * BATCH : (batch + 1) * BATCH]
            kept = random.random((len(rows), width), dtype=numpy.float32) >= DROPPED
            seen = inputs[rows] * kept / numpy.float32(1.0 - DROPPED)
            slopes = _slopes(descent.values, seen, goals[rows], weights[rows])
            descent.step(slopes, (epoch * batches + batch) / (EPOCHS * batches))
    inner, bias, outer = descent.values
    return Net(inner, bias, outer.reshape(NETS * UNITS, -1) / NETS)


def _slopes(values: list[Floats], inputs: Floats, goals: Floats, weights: Floats) -> list[Floats]:
    """How the squared error of each net changes with the weights."""
    inner, bias, outer = values
    sums = inputs @ inner + bias
    steepness = 1.0 / (1.0 + numpy.abs(sums))
    units = (sums * steepness).reshape(len(inputs), NETS, UNITS)
    outputs = numpy.einsum("bnu,nuo->bno", units, outer, optimize=True)
    errors = (outputs - goals[:, None]) * weights / len(inputs)
    back = numpy.einsum("bno,nuo->bnu", errors, outer, optimize=True)
    back = back.reshape(sums.shape) * steepness * steepness
    return [
        inputs.T @ back,
        back.sum(0),
        numpy.einsum("bnu,bno->nuo", units, errors, optimize=True),
    ]


class _Descent:
    """Adam with decoupled decay; steps shrink along half a cosine."""

    def __init__(self, values: list[Floats]) -> None:
        self.values = values
        self._mean = [numpy.zeros_like(value) for value in values]
        self._square = [numpy.zeros_like(value) for value in values]
        self._steps = 0

    def step(self, slopes: list[Floats], progress: float) -> None:
        self._steps += 1
        rate = RATE * 0.5 * (1.0 + numpy.cos(numpy.pi * progress))
        for n, (value, slope) in enumerate(zip(self.values, slopes, strict=True)):
            self._mean[n] += 0.1 * (slope - self._mean[n])
            self._square[n] += 0.001 * (slope * slope - self._square[n])
            mean = self._mean[n] / (1.0 - 0.9**self._steps)
            square = self._square[n] / (1.0 - 0.999**self._steps)
            decay = DECAY if value.ndim > 1 else 0.0
            value -= numpy.float32(rate) * (mean / (numpy.sqrt(square) + 1e-8) + decay * value)
