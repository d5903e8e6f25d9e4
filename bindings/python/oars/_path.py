"""Paths, told from transcripts that were meant to be read as text."""

from __future__ import annotations

import os

from . import _core

FilePath = str | os.PathLike[str]


def checked_path(path: object) -> FilePath:
    """The path, unless it is plainly something else."""
    if not isinstance(path, (str, os.PathLike)):
        raise TypeError(f"a path was expected, not {type(path).__name__}")
    if isinstance(path, str) and "\n" in path:
        _core.raise_invalid_option(
            "a path was expected and the string has several lines",
            "give a transcript's text to oars.read_text(text)",
        )
    return path
