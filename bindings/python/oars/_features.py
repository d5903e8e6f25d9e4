"""The features of counselor lines, found by the C++ core, as matrices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, TypeAlias

import numpy
from numpy.typing import NDArray
from scipy import sparse

from ._analyzer import Analyzer
from ._coded import CodedLine
from ._session import Session

GRAM_BITS = 16
MOST_DEVIATIONS = 4.0  # of a cue; the C++ core cuts there, too
LEAST_DEVIATION = 1e-5  # of a cue that is no constant; the C++ core refuses larger scales

Floats: TypeAlias = NDArray[Any]
Rows: TypeAlias = NDArray[numpy.intp]


class Features(NamedTuple):
    """What a learned coder sees of some lines.

    Attributes:
        grams: Sparse, one row a line, one column a bucket; 1 where one of its grams occurs.
        cues: One row a line.
        plain: True for lines without punctuation, in what came before them, too; a model holds
            weights of their own for them.
    """

    grams: sparse.csr_matrix
    cues: Floats
    plain: NDArray[numpy.bool_]

    def take(self, rows: Rows) -> Features:
        """Some of the lines."""
        return Features(self.grams[rows], self.cues[rows], self.plain[rows])


def find_features(
    analyzer: Analyzer, sessions: Sequence[Session], lines: Iterable[CodedLine]
) -> Features:
    """The features of the lines, in their order, which is that of the sessions."""
    wanted: dict[int, list[int]] = {}
    for line in lines:
        wanted.setdefault(line.session, []).append(line.utterance)
    parts = [
        _of_session(analyzer._core.features(sessions[session]._core), utterances)
        for session, utterances in wanted.items()
    ]
    return stacked(parts)


def stacked(parts: Sequence[Features]) -> Features:
    """The lines of all, one after the other."""
    return Features(
        sparse.vstack([part.grams for part in parts], format="csr"),
        numpy.concatenate([part.cues for part in parts]),
        numpy.concatenate([part.plain for part in parts]),
    )


def _of_session(
    found: tuple[list[int], list[int], bytes, bytes, list[bool]], wanted: list[int]
) -> Features:
    indices, counts, gram_bytes, cue_bytes, plain = found
    cues = numpy.frombuffer(cue_bytes, "<f4").reshape(len(indices), -1)
    buckets = numpy.frombuffer(gram_bytes, "<u4") & numpy.uint32((1 << GRAM_BITS) - 1)
    lines = numpy.repeat(numpy.arange(len(indices)), counts)
    grams = sparse.csr_matrix(
        (numpy.ones(len(buckets)), (lines, buckets)), shape=(len(indices), 1 << GRAM_BITS)
    )
    grams.data[:] = 1.0  # once or often is the same
    row_of = {utterance: row for row, utterance in enumerate(indices)}
    rows = numpy.array([row_of[utterance] for utterance in wanted], numpy.intp)
    return Features(grams[rows], cues[rows], numpy.array(plain, bool)[rows])


class Encoder(NamedTuple):
    """How features become a model's input, as far as training data decide on it.

    Attributes:
        rarity: Of each bucket, in sixteenths, as a model file holds it; 0: left out.
        mean, scale: Of each cue; a constant has scale 0 and is left out.
    """

    rarity: NDArray[numpy.uint8]
    mean: NDArray[numpy.float32]
    scale: NDArray[numpy.float32]

    @property
    def cue_count(self) -> int:
        """How many cues are no constants."""
        return max(1, int((self.scale > 0).sum()))

    def grams(self, features: Features) -> sparse.csr_matrix:
        """Rarities of what occurs, each row of length 1."""
        weighted = features.grams @ sparse.diags(self.rarity.astype(float))
        lengths = numpy.sqrt(numpy.asarray(weighted.multiply(weighted).sum(1)).ravel())
        return sparse.diags(1.0 / numpy.maximum(lengths, 1e-9)) @ weighted

    def cues(self, features: Features) -> Floats:
        """Standard deviations from the mean, within bounds."""
        deviations = (features.cues - self.mean) * self.scale
        clipped: Floats = numpy.clip(deviations, -MOST_DEVIATIONS, MOST_DEVIATIONS)
        return clipped.astype(float)


def fit_encoder(features: Features) -> Encoder:
    """The encoder for these training lines. What occurs in one line alone tells nothing."""
    lines = features.grams.shape[0]
    seen = numpy.asarray(features.grams.sum(0)).ravel()
    rarity = numpy.log(lines / numpy.maximum(seen, 1.0)) + 1.0
    steps = numpy.where(seen < 2, 0, numpy.clip(numpy.round(rarity * 16), 1, 255))
    mean = features.cues.mean(0, dtype=float)
    deviation = features.cues.std(0, dtype=float)
    scale = numpy.where(deviation > LEAST_DEVIATION, 1.0, 0.0) / numpy.maximum(
        deviation, LEAST_DEVIATION
    )
    return Encoder(
        steps.astype(numpy.uint8), mean.astype(numpy.float32), scale.astype(numpy.float32)
    )
