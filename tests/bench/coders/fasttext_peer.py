"""fastText's supervised classifier by its command line."""

from __future__ import annotations

import re
import subprocess
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path

import numpy
from data import Ints

# Its tutorial's settings for short texts; few buckets are enough for some thousand lines.
SETTINGS = "-epoch 25 -lr 0.5 -wordNgrams 2 -bucket 200000 -thread 1 -verbose 0".split()
LABEL = "__label__"
WORD = re.compile(r"\w+|[^\w\s]")


class FasttextPeer:
    """A peer; see :class:`peer.Peer`."""

    def __init__(self) -> None:
        self._programs: list[Program] = []

    def fit(self, texts: Sequence[str], labels: Ints, sources: Ints) -> None:
        lines = _prepared(texts)
        for program in self._programs:
            program.close()
        self._programs = [_trained(lines, column.tolist()) for column in labels.T]

    def code(self, texts: Sequence[str]) -> Ints:
        lines = _prepared(texts)
        return numpy.array([program.labels(lines) for program in self._programs]).T


class Program:
    """``fasttext predict``, with its model loaded and waiting for lines."""

    def __init__(self, model: Path) -> None:
        self._process = subprocess.Popen(
            ["fasttext", "predict", model, "-"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        self.labels(["loaded ?"])  # it answers as soon as it is

    def labels(self, lines: Sequence[str]) -> list[int]:
        """A label a line."""
        # Lines are sent from a thread: the program stops reading while its answers are not read.
        sender = threading.Thread(target=self._send, args=(lines,))
        sender.start()
        assert self._process.stdout is not None
        answers = [self._process.stdout.readline() for _ in lines]
        sender.join()
        return [int(answer.removeprefix(LABEL)) for answer in answers]

    def close(self) -> None:
        """Ends the program."""
        self._process.communicate()

    def _send(self, lines: Sequence[str]) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write("".join(f"{line}\n" for line in lines))
        self._process.stdin.flush()


def _prepared(texts: Sequence[str]) -> list[str]:
    """Small letters, and marks apart from words, which fastText divides at spaces alone."""
    return [" ".join(WORD.findall(text.lower())) for text in texts]


def _trained(lines: Sequence[str], labels: Sequence[int]) -> Program:
    with tempfile.TemporaryDirectory() as folder:
        examples, model = Path(folder, "examples"), Path(folder, "model")
        content = (f"{LABEL}{label} {line}\n" for label, line in zip(labels, lines, strict=True))
        examples.write_text("".join(content), "utf-8")
        files = ["-input", str(examples), "-output", str(model)]
        subprocess.run(
            ["fasttext", "supervised", *files, *SETTINGS], check=True, capture_output=True
        )
        return Program(model.with_suffix(".bin"))
