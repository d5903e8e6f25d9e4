"""From files and strings to sessions."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

from . import _core
from ._session import Session, role_names
from ._text import clean_text

FilePath = str | os.PathLike[str]


def read(
    path: FilePath,
    *,
    format: str | None = None,
    encoding: str | None = None,
    columns: Mapping[str, str] | None = None,
    roles: Mapping[str, str] | None = None,
    infer_roles: bool = True,
) -> Session:
    """Reads the one session in a file.

    Args:
        path: The transcript.
        format: A name from :func:`formats`; None: found from the content.
        encoding: ``"utf-8"``, ``"utf-16le"``, ``"utf-16be"`` or ``"cp1252"``; None: found from
            the bytes.
        columns: For tables: meaning (``"text"``, ``"speaker"``, ``"session"``, ``"id"``,
            ``"start"``, ``"end"``) -> header in the file. Others are found by their usual names.
        roles: Label -> ``"counselor"``, ``"client"``, ``"other"`` or ``"unknown"``.
        infer_roles: Whether roles that labels leave open may be inferred.

    Raises:
        Error: with a code such as ``file_not_found`` or ``no_speakers``; ``several_sessions`` if
            the file holds more than one: see :func:`read_all`.

    >>> import oars, pathlib, tempfile
    >>> path = pathlib.Path(tempfile.mkdtemp()) / "first.txt"
    >>> _ = path.write_text("Therapist: What brings you in?\\nClient: I can't sleep.\\n")
    >>> oars.read(path)
    <oars.Session 'first' 2 utterances, 2 speakers, roles known>
    """
    sessions = read_all(
        path,
        format=format,
        encoding=encoding,
        columns=columns,
        roles=roles,
        infer_roles=infer_roles,
    )
    if len(sessions) != 1:
        _several(os.fspath(path), len(sessions), "oars.read_all(path)")
    return sessions[0]


def read_all(
    path: FilePath,
    *,
    format: str | None = None,
    encoding: str | None = None,
    columns: Mapping[str, str] | None = None,
    roles: Mapping[str, str] | None = None,
    infer_roles: bool = True,
) -> list[Session]:
    """Reads every session in a file. Arguments as in :func:`read`.

    >>> import oars, pathlib, tempfile
    >>> path = pathlib.Path(tempfile.mkdtemp()) / "year.csv"
    >>> _ = path.write_text(
    ...     "session_id,speaker,text\\n"
    ...     "monday,therapist,How was the week?\\n"
    ...     "monday,client,Long.\\n"
    ...     "friday,therapist,What helped?\\n"
    ...     "friday,client,Walking.\\n"
    ... )
    >>> [session.id for session in oars.read_all(path)]
    ['monday', 'friday']
    """
    cores = _core.read_file(
        checked_path(path),
        format or "",
        encoding or "",
        dict(columns or {}),
        role_names(roles),
        infer_roles,
    )
    return [Session(core) for core in cores]


def read_text(
    text: str,
    *,
    name: str = "",
    format: str | None = None,
    columns: Mapping[str, str] | None = None,
    roles: Mapping[str, str] | None = None,
    infer_roles: bool = True,
) -> Session:
    """Reads the one session in a transcript that is already in memory.

    ``name`` stands for the file in ids and messages; the rest is as in :func:`read`.

    >>> import oars
    >>> session = oars.read_text("T: What brings you in?\\nC: I can't sleep.\\nT: Nights are hard.")
    >>> [utterance.role for utterance in session.utterances]
    ['counselor', 'client', 'counselor']
    """
    sessions = read_all_text(
        text, name=name, format=format, columns=columns, roles=roles, infer_roles=infer_roles
    )
    if len(sessions) != 1:
        _several(name, len(sessions), "oars.read_all_text(text)")
    return sessions[0]


def read_all_text(
    text: str,
    *,
    name: str = "",
    format: str | None = None,
    columns: Mapping[str, str] | None = None,
    roles: Mapping[str, str] | None = None,
    infer_roles: bool = True,
) -> list[Session]:
    """Reads every session in a transcript that is already in memory; see :func:`read_text`.

    >>> import oars
    >>> table = "session_id,speaker,text\\n1,therapist,How are you?\\n2,therapist,And now?\\n"
    >>> len(oars.read_all_text(table))
    2
    """
    cores = _core.read_text(
        clean_text(text),
        clean_text(name, "name"),
        format or "",
        dict(columns or {}),
        role_names(roles),
        infer_roles,
    )
    return [Session(core) for core in cores]


def sniff(source: FilePath | bytes) -> _core.SniffResult:
    """What a file, or the bytes of one, seems to be. The content decides, not the name.

    >>> import oars
    >>> oars.sniff(b"WEBVTT\\n\\n00:01.000 --> 00:02.000\\nTherapist: Hello.\\n").format
    'vtt'
    """
    if isinstance(source, bytes):
        return _core.sniff(source, "")
    path = Path(checked_path(source))
    return _core.sniff(path.read_bytes(), path.name)


def formats() -> list[_core.FormatInfo]:
    """The formats that can be read, in the order in which they are tried.

    >>> import oars
    >>> "vtt" in [format.name for format in oars.formats()]
    True
    """
    return _core.formats()


def checked_path(path: object) -> FilePath:
    """The path, unless it is plainly a transcript that was meant to be read as text."""
    if not isinstance(path, (str, os.PathLike)):
        raise TypeError(f"a path was expected, not {type(path).__name__}")
    if isinstance(path, str) and "\n" in path:
        _core.raise_invalid_option(
            "a path was expected and the string has several lines",
            "give a transcript's text to oars.read_text(text)",
        )
    return path


def _several(file: str, count: int, remedy: str) -> NoReturn:
    _core.raise_several_sessions(
        file, f"one session was expected and there are {count}", f"use {remedy}"
    )
