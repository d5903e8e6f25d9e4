"""From files, bytes, strings and folders to sessions."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import IO, TYPE_CHECKING, NoReturn

from . import _core
from ._error import Error
from ._folder import with_role_maps
from ._options import ReadOptions, TextOptions, core_options
from ._path import FilePath, checked_path
from ._session import Session
from ._text import clean_text

if TYPE_CHECKING:
    from typing_extensions import TypeIs, Unpack

Bytes = bytes | bytearray | memoryview
Input = FilePath | Bytes | IO[str] | IO[bytes]
OnError = Callable[[Error], object]


def read(source: Input, *, name: str | None = None, **options: Unpack[ReadOptions]) -> Session:
    """Reads the one session in a file.

    Args:
        source: The transcript: a path, its bytes, or an open file, binary or text, which is read
            from where it stands. A path may name a folder with one transcript.
        name: For bytes and open files: what stands for the file in ids and messages.
        options: Keyword arguments: the keys of :class:`ReadOptions`.

    Raises:
        Error: with a code such as ``file_not_found`` or ``no_speakers``; ``several_sessions`` if
            there are more: see :func:`read_all`.

    >>> import oars, pathlib, tempfile
    >>> path = pathlib.Path(tempfile.mkdtemp()) / "first.txt"
    >>> _ = path.write_text("Therapist: What brings you in?\\nClient: I can't sleep.\\n")
    >>> oars.read(path)
    <oars.Session 'first' 2 utterances, 2 speakers, roles known>
    >>> oars.read(path.read_bytes(), name="second.txt")
    <oars.Session 'second' 2 utterances, 2 speakers, roles known>
    >>> with path.open() as file:
    ...     oars.read(file, roles={"Client": "other"}).speakers[1].role
    'other'
    """
    sessions = read_all(source, name=name, **options)
    if len(sessions) != 1:
        _several(_name_of(source, name), len(sessions), "oars.read_all(source)")
    return sessions[0]


def read_all(
    source: Input,
    *,
    name: str | None = None,
    on_error: OnError | None = None,
    **options: Unpack[ReadOptions],
) -> list[Session]:
    """Reads every session in a file, or in a folder and the folders in it.

    Args:
        source, name, options: As in :func:`read`. In a folder, the ``roles.csv`` beside the
            transcripts says who is who.
        on_error: Called with the :class:`Error` of each file that cannot be read, instead of
            raising it: one bad file need not stop the rest of a folder.

    >>> import oars, pathlib, tempfile
    >>> folder = pathlib.Path(tempfile.mkdtemp())
    >>> _ = (folder / "year.csv").write_text(
    ...     "session_id,speaker,text\\n"
    ...     "monday,therapist,How was the week?\\n"
    ...     "monday,client,Long.\\n"
    ...     "friday,therapist,What helped?\\n"
    ...     "friday,client,Walking.\\n"
    ... )
    >>> [session.id for session in oars.read_all(folder / "year.csv")]
    ['monday', 'friday']
    >>> _ = (folder / "notes.txt").write_text("Nobody speaks here.\\n")
    >>> errors = []
    >>> len(oars.read_all(folder, on_error=errors.append))
    2
    >>> [error.code for error in errors]
    ['no_speakers']
    """
    return list(iter_sessions(source, name, on_error, **options))


def read_text(text: str, *, name: str = "", **options: Unpack[TextOptions]) -> Session:
    """Reads the one session in a transcript that is already a string.

    ``name`` stands for the file in ids and messages; the rest is as in :func:`read`.

    >>> import oars
    >>> session = oars.read_text("T: What brings you in?\\nC: I can't sleep.\\nT: Nights are hard.")
    >>> [utterance.role for utterance in session.utterances]
    ['counselor', 'client', 'counselor']
    """
    sessions = read_all_text(text, name=name, **options)
    if len(sessions) != 1:
        _several(name, len(sessions), "oars.read_all_text(text)")
    return sessions[0]


def read_all_text(text: str, *, name: str = "", **options: Unpack[TextOptions]) -> list[Session]:
    """Reads every session in a transcript that is already a string; see :func:`read_text`.

    >>> import oars
    >>> table = "session_id,speaker,text\\n1,therapist,How are you?\\n2,therapist,And now?\\n"
    >>> len(oars.read_all_text(table))
    2
    """
    name = clean_text(name, "name")
    settings = core_options(name, encoding="utf-8", **options)
    return [Session(core) for core in _core.read_bytes(clean_text(text).encode(), name, settings)]


def sniff(source: FilePath | Bytes, *, name: str = "") -> _core.SniffResult:
    """What a file, a folder that is a corpus, or the bytes of a file seem to be.

    The content decides. ``name`` stands for the file of bytes: its extension breaks ties.

    Raises:
        Error: ``file_not_found``, ``file_unreadable``, ``file_too_large``.

    >>> import oars
    >>> oars.sniff(b"WEBVTT\\n\\n00:01.000 --> 00:02.000\\nTherapist: Hello.\\n").format
    'vtt'
    """
    if isinstance(source, Bytes):
        return _core.sniff(bytes(source), clean_text(name, "name"))
    return _core.sniff_file(checked_path(source))


def formats() -> list[_core.FormatInfo]:
    """The formats that can be read, in the order in which they are tried.

    >>> import oars
    >>> "vtt" in [format.name for format in oars.formats()]
    True
    """
    return _core.formats()


def is_input(source: object) -> TypeIs[Input]:
    """Whether this is something that :func:`read` takes."""
    return isinstance(source, (str, os.PathLike)) or _is_content(source)


def iter_sessions(
    source: Input,
    name: str | None = None,
    on_error: OnError | None = None,
    **options: Unpack[ReadOptions],
) -> Iterator[Session]:
    """The sessions of an input, file by file as they are asked for; see :func:`read_all`."""
    core_options("", **options)  # Wrong options are no fault of any file.
    for item, theirs in _items(source, name, options):
        try:
            cores = _read_item(item, name, theirs)
        except Error as error:
            if on_error is None:
                raise
            on_error(error)
            continue
        yield from map(Session, cores)


def _items(
    source: Input, name: str | None, options: ReadOptions
) -> Iterator[tuple[Input, ReadOptions]]:
    """What there is to read, one by one, and how."""
    if _is_content(source):
        yield source, options
        return
    if name is not None:
        raise TypeError("name is for bytes and open files; a path is a name itself")
    path = checked_path(source)
    if not os.path.isdir(path):
        yield path, options
        return
    for file, beside in with_role_maps(path):
        yield file, {**options, "role_map": options.get("role_map") or beside}


def _read_item(source: Input, name: str | None, options: ReadOptions) -> list[_core.Session]:
    known_as = _name_of(source, name)
    if not _is_content(source):
        return _core.read_file(checked_path(source), core_options(known_as, **options))
    content = source if isinstance(source, Bytes) else source.read()
    if not isinstance(content, str):
        return _core.read_bytes(bytes(content), known_as, core_options(known_as, **options))
    if "encoding" in options:
        raise TypeError("encoding is for bytes, and the file was opened as text")
    theirs: ReadOptions = {**options, "encoding": "utf-8"}
    return _core.read_bytes(
        clean_text(content).encode(), known_as, core_options(known_as, **theirs)
    )


def _is_content(source: object) -> TypeIs[Bytes | IO[str] | IO[bytes]]:
    return isinstance(source, Bytes) or hasattr(source, "read")


def _name_of(source: Input, name: str | None) -> str:
    """An open file may have a name, or a number, or nothing."""
    if isinstance(source, (str, os.PathLike)):
        return clean_text(os.fspath(source), "path")
    if name is None:
        name = getattr(source, "name", None)
    return clean_text(name, "name") if isinstance(name, str) else ""


def _several(file: str, count: int, remedy: str) -> NoReturn:
    _core.raise_several_sessions(
        file, f"one session was expected and there are {count}", f"use {remedy}"
    )
