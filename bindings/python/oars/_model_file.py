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
from ._net import Net
from ._ridge import Linear
from ._scheme import OUTPUTS

_MAGIC = b"OARSMDL\n"
_FORMAT_VERSION = 2


class Moments(NamedTuple):
    """How the net is given linear scores: less ``mean``, times ``scale``, by output."""

    mean: Floats
    scale: Floats


# Of a score's standard deviation. Scores say more than any cue, and inputs are dropped at random.
SCORE_DEVIATIONS = 3.0


def score_moments(scores: Floats) -> Moments:
    """For these scores."""
    deviation = numpy.maximum(scores.std(0), 1e-6)
    return Moments(scores.mean(0), SCORE_DEVIATIONS / deviation)


def net_inputs(cues: Floats, scores: Floats, moments: Moments) -> Floats:
    """Encoded cues beside scores."""
    return numpy.concatenate([cues, (scores - moments.mean) * moments.scale], 1)


class WeightSet(NamedTuple):
    """The weights for one kind of text, as a model file holds them.

    Attributes:
        encoder: From features to what the weights are for.
        gram_scale: What 1 in ``gram_weights`` is worth, by output.
        gram_weights: One row a bucket, in 127ths of the largest of their output.
        cue_weights: One row a cue.
        bias: Of the linear scores, by output.
        moments: Of the linear scores.
        net: Its outputs are calibrated.
        scale, shift: From linear scores and the net's outputs to log-probabilities.
        decision: Added to log-probabilities before the largest is taken.
    """

    encoder: Encoder
    gram_scale: NDArray[numpy.float32]
    gram_weights: NDArray[numpy.int8]
    cue_weights: Floats
    bias: Floats
    moments: Moments
    net: Net
    scale: Floats
    shift: Floats
    decision: Floats

    def log_probabilities(self, features: Features) -> Floats:
        """As the C++ core computes them, one row a line, one column an output."""
        cues = self.encoder.cues(features)
        weights = self.gram_weights * self.gram_scale
        scores: Floats = self.encoder.grams(features) @ weights.astype(float)
        scores = scores + cues @ self.cue_weights + self.bias
        corrections = self.net.outputs(net_inputs(cues, scores, self.moments))
        return log_softmax(scores * self.scale + corrections + self.shift)

    def content(self) -> bytes:
        """The arrays in a file's order."""
        encoder, net = self.encoder, self.net
        return b"".join(
            [
                _floats(self.gram_scale),
                self.gram_weights.tobytes(),
                encoder.rarity.tobytes(),
                _floats(encoder.mean, encoder.scale, self.cue_weights, self.bias),
                _floats(*self.moments, net.inner, net.bias, net.outer),
                _floats(self.scale, self.shift, self.decision),
            ]
        )


class Model(NamedTuple):
    """All that is learned, for lines with punctuation and for those without."""

    punctuated: WeightSet
    plain: WeightSet

    def log_probabilities(self, features: Features) -> Floats:
        """As the C++ core computes them, one row a line, one column an output."""
        of_plain = self.plain.log_probabilities(features)
        of_others = self.punctuated.log_probabilities(features)
        return numpy.where(features.plain[:, None], of_plain, of_others)

    def labels(self, features: Features, logs: Floats) -> Ints:
        """The labels for the lines' log-probabilities, one column a task."""
        of_plain = decide(logs, self.plain.decision)
        return numpy.where(
            features.plain[:, None], of_plain, decide(logs, self.punctuated.decision)
        )


def build_set(
    encoder: Encoder,
    linear: Linear,
    moments: Moments,
    net: Net,
    calibration: Calibration,
    decision: Floats,
) -> WeightSet:
    """Rounds weights as the file holds them; the calibration of the net becomes part of it."""
    grams = linear.gram_weights
    scale = numpy.maximum(numpy.abs(grams).max(0) / 127.0, 1e-12).astype(numpy.float32)
    return WeightSet(
        encoder,
        scale,
        numpy.round(grams / scale).astype(numpy.int8),
        linear.cue_weights,
        linear.bias,
        moments,
        net._replace(outer=net.outer * calibration.net_scale),
        calibration.scale,
        calibration.shift,
        decision,
    )


def model_bytes(model: Model, description: Mapping[str, object]) -> bytes:
    """The model's file: a header with versions, size and checksum; sizes and the description; then
    the arrays of each set of weights, all little-endian."""
    text = json.dumps(description, sort_keys=True).encode()
    first = model.punctuated
    buckets, cues = len(first.encoder.rarity), len(first.encoder.mean)
    sizes = (buckets.bit_length() - 1, cues, OUTPUTS, len(first.net.bias), len(text))
    payload = struct.pack("<5I", *sizes) + text + first.content() + model.plain.content()
    versions = struct.pack("<2I", _FORMAT_VERSION, _core.feature_version())
    return _MAGIC + versions + struct.pack("<2Q", len(payload), _fnv1a(payload)) + payload


def _floats(*arrays: Floats) -> bytes:
    return b"".join(array.astype("<f4").tobytes() for array in arrays)


def _fnv1a(content: bytes) -> int:
    """FNV-1a of 64 bits."""
    value = 14695981039346656037
    for byte in content:
        value = (value ^ byte) * 1099511628211 & 0xFFFFFFFFFFFFFFFF
    return value
