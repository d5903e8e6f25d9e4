"""Transcripts with coders' labels: what a coder is trained on and measured against."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, Union

from . import _core, _read
from ._coded_table import (
    ROW_HEADER,
    LabelColumns,
    Table,
    label_columns,
    labels_of_row,
    malformed,
    numbered,
    parsed_labels,
    table_of_bytes,
    table_of_frame,
)
from ._frame import is_frame
from ._options import ReadOptions, core_options
from ._scheme import TASKS, Labels, plurality
from ._session import Session

if TYPE_CHECKING:
    from pandas import DataFrame

CodedSource: TypeAlias = Union[_read.Input, "DataFrame"]


class CodedLine(NamedTuple):
    """A counselor's line and its labels: indices into the lists of :data:`TASKS`."""

    session: int
    utterance: int
    labels: Labels


class CodedData(NamedTuple):
    """Coded sessions.

    Attributes:
        sessions: In the order of the files.
        lines: Every counselor line that has a behavior code, session by session.
        sources: One a session: what it was cut from, else its own id. Sessions of one source are
            alike, so they are never divided between training and testing.
        sourced: Whether the data name sources.
    """

    sessions: list[Session]
    lines: list[CodedLine]
    sources: list[str]
    sourced: bool

    def source_numbers(self) -> list[int]:
        """One a session: a number for its source, in the order in which sources come."""
        number_of = {source: n for n, source in enumerate(dict.fromkeys(self.sources))}
        return [number_of[source] for source in self.sources]


def read_coded(data: CodedSource, labels: Mapping[str, str] | None = None) -> CodedData:
    """Reads coded sessions; several coders' rows of one line give what most of them say.

    Args:
        data: As :func:`read_all` takes it, or a DataFrame with such columns.
        labels: Task, or ``"source"``, -> header, where the table has other names than the usual.

    Raises:
        Error: ``missing_column``; ``malformed`` for labels outside the scheme;
            ``invalid_option`` if no counselor line is coded; and those of reading.
    """
    given = dict(labels or {})
    coded = CodedData([], [], [], False)
    sourced = False
    for sessions, codes in _files(data, given):
        for session in sessions:
            sourced |= _add(coded, Session(session), codes)
    if not coded.lines:
        _core.raise_invalid_option(
            "no counselor line in the data is coded",
            "give a table in which the counselor's rows have codes; if the speakers' roles are "
            "not known from their labels, name them in a roles.csv beside it",
        )
    return coded._replace(sourced=sourced)


class _Codes(NamedTuple):
    """How the sessions of one file say what they are coded as."""

    table: Table | None  # None: the utterances' meta holds the codes
    columns: LabelColumns
    file: str


def _files(
    data: CodedSource, given: Mapping[str, str]
) -> Iterator[tuple[list[_core.Session], _Codes]]:
    if is_frame(data):
        yield _from_table(table_of_frame(data), given, {})
        return
    for item, options in _read._items(data, None, {}):
        file = _read._name_of(item, None)
        content = content_of(item)
        if _core.sniff(content, file).format == "csv":
            yield _from_table(table_of_bytes(content, file, given), given, options)
        else:
            yield _from_meta(content, file, given, options)


def content_of(item: _read.Input) -> bytes:
    """The bytes of a file, of an open file, or themselves."""
    if isinstance(item, (str, os.PathLike)):
        _core.sniff_file(item)  # says what is wrong with a file that cannot be read
        with open(item, "rb") as file:
            return file.read()
    content = item if isinstance(item, _read.Bytes) else item.read()
    return content.encode("utf-8", "replace") if isinstance(content, str) else bytes(content)


def _from_table(
    table: Table, given: Mapping[str, str], options: ReadOptions
) -> tuple[list[_core.Session], _Codes]:
    columns = label_columns(table.header, given, table.file)
    keep = [ROW_HEADER, *([columns.source] if columns.source else [])]
    theirs: ReadOptions = {**options, "keep": keep, "format": "csv"}
    settings = core_options(table.file, **theirs)
    return _core.read_bytes(numbered(table), table.file, settings), _Codes(
        table, columns, table.file
    )


def _from_meta(
    content: bytes, file: str, given: Mapping[str, str], options: ReadOptions
) -> tuple[list[_core.Session], _Codes]:
    sessions = _core.read_bytes(content, file, core_options(file, **options))
    names = {
        name
        for session in sessions
        for index in range(session.utterance_count())
        for name, _ in session.utterance(index).meta
    }
    return sessions, _Codes(None, label_columns(sorted(names), given, file), file)


def _add(coded: CodedData, session: Session, codes: _Codes) -> bool:
    """Adds a session; whether it names its source."""
    source: str | None = None
    for index, utterance in enumerate(session.utterances):
        meta = dict(utterance.meta)
        source = source or meta.get(codes.columns.source or "")
        if utterance.role != "counselor":
            continue
        votes = [vote for vote in _votes(meta, codes) if vote[2] >= 0]
        if votes:
            coded.lines.append(CodedLine(len(coded.sessions), index, plurality(votes)))
    coded.sessions.append(session)
    coded.sources.append(source or session.id)
    return source is not None


def _votes(meta: Mapping[str, str], codes: _Codes) -> list[Labels]:
    if codes.table is not None:
        rows = meta.get(ROW_HEADER, "")
        return [labels_of_row(codes.table, codes.columns, int(row)) for row in rows.split("|")]
    cells = [meta.get(name, "").split("|")[0] for name in codes.columns.tasks]
    return [parsed_labels(cells, codes.columns, (codes.file, 0))]


def check_classes(lines: list[CodedLine]) -> None:
    """Raises ``malformed`` if a label of a task never occurs: nothing can be learned of it."""
    for number, task in enumerate(TASKS):
        seen = {line.labels[number] for line in lines}
        absent = [name for label, name in enumerate(task.labels) if label not in seen]
        if absent:
            malformed(
                f"No counselor line is coded as {task.name} {' or '.join(absent)}",
                f"give data with every {task.name} code: {', '.join(task.labels)}",
            )
