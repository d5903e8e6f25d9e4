"""Folders of transcripts."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator
from pathlib import Path

from . import _core
from ._path import FilePath, checked_path
from ._text import clean_text

_TABLE = "roles.csv"


def find_transcripts(folder: FilePath) -> list[Path]:
    """The transcripts in a folder and the folders in it, sorted by path.

    Every file counts but hidden ones and ``roles.csv``; whether it can be read shows when it is
    read. A folder that is a ConvoKit corpus counts as one transcript.

    Raises:
        Error: ``file_not_found`` if it is no folder, ``file_unreadable``.

    >>> import oars, pathlib, tempfile
    >>> folder = pathlib.Path(tempfile.mkdtemp())
    >>> _ = (folder / "first.txt").write_text("Therapist: What brings you in?\\n")
    >>> _ = (folder / "roles.csv").write_text("file,label,role\\n")
    >>> [path.name for path in oars.find_transcripts(folder)]
    ['first.txt']
    """
    return _core.find_transcripts(checked_path(folder))


def read_role_map(path: FilePath) -> _core.RoleMap:
    """Reads a table of who is who, with the columns file, label and role.

    A folder's ``roles.csv`` is found without it; this is for a table that lies elsewhere, as
    ``role_map=`` of what reads.

    Raises:
        Error: ``malformed`` or ``missing_column``, with the line.

    >>> import oars, pathlib, tempfile
    >>> folder = pathlib.Path(tempfile.mkdtemp())
    >>> _ = (folder / "who.csv").write_text("file,label,role\\n*,Ana,counselor\\n*,Sam,client\\n")
    >>> _ = (folder / "first.txt").write_text("Ana: Hello.\\nSam: Hi.\\nAna: Well?\\nSam: Yes.\\n")
    >>> oars.read(folder / "first.txt", role_map=oars.read_role_map(folder / "who.csv"))
    <oars.Session 'first' 4 utterances, 2 speakers, roles known>
    """
    return _core.read_role_map(checked_path(path))


def with_role_maps(folder: FilePath) -> Iterator[tuple[Path, _core.RoleMap | None]]:
    """Each transcript of a folder with the role map that lies beside it."""
    transcripts = find_transcripts(folder)
    if not transcripts:
        _core.raise_empty_input(
            clean_text(os.fspath(folder)), "The folder holds no transcript", "check the path"
        )
    names: dict[Path, set[str]] = {}
    for path in transcripts:
        names.setdefault(_table_folder(path), set()).add(path.name)
    maps = {beside: _map_of(beside, found) for beside, found in names.items()}
    for path in transcripts:
        yield path, maps[_table_folder(path)]


def _table_folder(transcript: Path) -> Path:
    """A corpus is a folder itself, and its table lies in it."""
    return transcript if transcript.is_dir() else transcript.parent


def _map_of(folder: Path, names: set[str]) -> _core.RoleMap | None:
    table = folder / _TABLE
    if not table.exists():
        return None
    role_map = read_role_map(table)
    for row in role_map.rows:
        if row.file != "*" and row.file not in names:
            warnings.warn(
                f"{table}:{row.line}: there is no transcript '{row.file}' beside this table, and "
                "the row is not used",
                stacklevel=2,
            )
    return role_map
