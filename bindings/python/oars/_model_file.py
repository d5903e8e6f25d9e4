"""A trained model as the C++ core runs it, and its file."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from typing import NamedTuple

import numpy
from numpy.typing import NDArray

from . import _core
from ._calibrate import Calibration, Ints, decide, log_softmax
from ._features import Encoder, Features, Floats
from ._ridge import Linear
from ._scheme import OUTPUTS

_MAGIC = b"OARSMDL\n"
_FORMAT_VERSION = 1


class Model(NamedTuple):
    """All that is learned. Grams' weights are stored in 127ths of the largest of their output.

    Attributes:
        encoder: From features to what the weights are for.
        gram_scale: What 1 in ``gram_weights`` is worth, by output.
        gram_weights: One row a bucket.
        cue_weights: One row a cue.
        bias: By output. Calibration is part of it and of the weights.
        decision: Added to log-probabilities before the largest is taken.
    """

    encoder: Encoder
    gram_scale: NDArray[numpy.float32]
    gram_weights: NDArray[numpy.int8]
    cue_weights: NDArray[numpy.float32]
    bias: NDArray[numpy.float32]
    decision: NDArray[numpy.float32]

    def log_probabilities(self, features: Features) -> Floats:
        """As the C++ core computes them, one row a line, one column an output."""
        weights = self.gram_weights * self.gram_scale
        scores: Floats = self.encoder.grams(features) @ weights.astype(float)
        scores = scores + self.encoder.cues(features) @ self.cue_weights.astype(float) + self.bias
        return log_softmax(scores)

    def labels(self, logs: Floats) -> Ints:
        """The labels for log-probabilities, one column a task."""
        return decide(logs, self.decision)


def build_model(
    encoder: Encoder, linear: Linear, calibration: Calibration, decision: Floats
) -> Model:
    """Folds the calibration into the weights and rounds them as the file holds them."""
    grams = linear.gram_weights * calibration.scale
    scale = numpy.maximum(numpy.abs(grams).max(0) / 127.0, 1e-12).astype(numpy.float32)
    return Model(
        encoder,
        scale,
        numpy.round(grams / scale).astype(numpy.int8),
        (linear.cue_weights * calibration.scale).astype(numpy.float32),
        (linear.bias * calibration.scale + calibration.shift).astype(numpy.float32),
        decision.astype(numpy.float32),
    )


def model_bytes(model: Model, description: Mapping[str, object]) -> bytes:
    """The model's file: a header with versions, size and checksum; sizes and the description; then
    the arrays, all little-endian."""
    text = json.dumps(description, sort_keys=True).encode()
    buckets, cues = len(model.encoder.rarity), len(model.encoder.mean)
    payload = b"".join(
        [
            struct.pack("<4I", buckets.bit_length() - 1, cues, OUTPUTS, len(text)),
            text,
            model.gram_scale.astype("<f4").tobytes(),
            model.gram_weights.tobytes(),
            model.encoder.rarity.tobytes(),
            model.encoder.mean.astype("<f4").tobytes(),
            model.encoder.scale.astype("<f4").tobytes(),
            model.cue_weights.astype("<f4").tobytes(),
            model.bias.astype("<f4").tobytes(),
            model.decision.astype("<f4").tobytes(),
        ]
    )
    versions = struct.pack("<2I", _FORMAT_VERSION, _core.feature_version())
    return _MAGIC + versions + struct.pack("<2Q", len(payload), _fnv1a(payload)) + payload


def _fnv1a(content: bytes) -> int:
    """FNV-1a of 64 bits."""
    value = 14695981039346656037
    for byte in content:
        value = (value ^ byte) * 1099511628211 & 0xFFFFFFFFFFFFFFFF
    return value
