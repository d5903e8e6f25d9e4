"""Coders' labels in tables, row by row."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from . import _core
from ._error import Error
from ._scheme import SOURCE_HEADERS, TASKS, Labels, Task, label_of

if TYPE_CHECKING:
    from pandas import DataFrame

ROW_HEADER = "oars_row"


class Table(NamedTuple):
    """A table as it stands; ``lines`` are those on which its rows end, or their numbers."""

    file: str
    header: list[str]
    rows: list[list[str]]
    lines: list[int]


class LabelColumns(NamedTuple):
    """Where a table holds the codes, by task, and what groups its sessions."""

    tasks: tuple[str, str, str]
    source: str | None


def table_of_bytes(content: bytes, file: str, labels: Mapping[str, str]) -> Table:
    """The table in a file. Of the usual delimiters that one holds which divides out most labels.

    Raises:
        Error: ``malformed``.
    """
    text = _without_preamble(_decoded(content))
    wanted = {name.strip().lower() for name in labels.values()}
    wanted.update(*(task.headers for task in TASKS))

    def known(delimiter: str) -> int:
        header = next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), [])
        return sum(name.strip().lower() in wanted for name in header)

    try:
        return _parsed(text, max(",;\t|", key=known), file)
    except csv.Error as error:
        malformed(f"The table cannot be read: {error}", "mend its quotes", file)


def table_of_frame(frame: DataFrame) -> Table:
    """The DataFrame as a table of strings."""
    from ._frame import _label

    columns = [[_label(value) for value in frame[name].tolist()] for name in frame.columns]
    rows = [list(row) for row in zip(*columns, strict=True)]
    return Table("", [str(name) for name in frame.columns], rows, list(range(1, len(rows) + 1)))


def label_columns(header: Iterable[str], given: Mapping[str, str], file: str = "") -> LabelColumns:
    """Finds the columns with codes by their usual names, or by those that are given.

    Raises:
        Error: ``missing_column``, ``invalid_option``.
    """
    present = {name.strip().lower(): name for name in header}
    unknown = set(given) - {task.name for task in TASKS} - {"source"}
    if unknown:
        _core.raise_invalid_option(
            f"labels names {', '.join(sorted(map(repr, unknown)))}, which is no task",
            "accepted are question, reflection, behavior and source",
        )
    question, reflection, behavior = (_task_column(task, present, given, file) for task in TASKS)
    names = (given["source"],) if "source" in given else SOURCE_HEADERS
    source = next((present[name.lower()] for name in names if name.lower() in present), None)
    if source is None and "source" in given:
        _no_column("source", names, present, file)
    return LabelColumns((question, reflection, behavior), source)


def numbered(table: Table) -> bytes:
    """The table as CSV with one more column, so that a session can say which rows it is made of."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*table.header, ROW_HEADER])
    width = len(table.header)
    for number, row in enumerate(table.rows):
        writer.writerow([*(row + [""] * width)[:width], number])
    return out.getvalue().encode("utf-8", "replace")


def labels_of_row(table: Table, columns: LabelColumns, number: int) -> Labels:
    """The codes in a row.

    Raises:
        Error: ``malformed`` if one is not of the scheme.
    """
    row = dict(zip(table.header, table.rows[number], strict=False))
    place = (table.file, table.lines[number])
    return parsed_labels([row.get(name, "") for name in columns.tasks], columns, place)


def parsed_labels(values: Sequence[str], columns: LabelColumns, place: tuple[str, int]) -> Labels:
    """The codes in three cells; see :func:`labels_of_row`."""
    found = []
    for task, name, value in zip(TASKS, columns.tasks, values, strict=True):
        try:
            found.append(label_of(task, value))
        except ValueError:
            _outside(task, name, value, *place)
    question, reflection, behavior = found
    return question, reflection, behavior


def _decoded(content: bytes) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _without_preamble(text: str) -> str:
    """Spreadsheets may put blank lines and one that names the delimiter before the header."""
    return re.sub(r"\A\s*(?:sep=.[ \t]*\r?\n\s*)?", "", text, flags=re.IGNORECASE)


def _parsed(text: str, delimiter: str, file: str) -> Table:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header = [name.strip() for name in next(reader, [])]
    rows: list[list[str]] = []
    lines: list[int] = []
    for row in reader:
        if row:
            rows.append(row)
            lines.append(reader.line_num)
    return Table(file, header, rows, lines)


def _task_column(
    task: Task, present: Mapping[str, str], given: Mapping[str, str], file: str
) -> str:
    names = (given[task.name],) if task.name in given else task.headers
    for name in names:
        if name.strip().lower() in present:
            return present[name.strip().lower()]
    _no_column(task.name, names, present, file)


def _no_column(
    meaning: str, names: Sequence[str], present: Mapping[str, str], file: str
) -> NoReturn:
    place = f"{file}: " if file else ""
    columns = ", ".join(f"'{name}'" for name in present.values()) or "none"
    _core.raise_missing_column(
        f"{place}the table has no column with the {meaning} codes; accepted are "
        + ", ".join(f"'{name}'" for name in names),
        f"name it, e.g. labels={{'{meaning}': '...'}}; its columns are: {columns}",
    )


def malformed(fault: str, remedy: str, file: str = "", line: int = 0) -> NoReturn:
    """Raises Error(malformed), worded as the library does."""
    place = "" if not file else f"{file}:{line}: " if line else f"{file}: "
    message = f"{place}{fault}. What to do: {remedy}"
    raise Error(message, "malformed", file or None, line or None, remedy)


def _outside(task: Task, column: str, value: str, file: str, line: int) -> NoReturn:
    # A column named by mistake can hold what was said, which no message repeats.
    name = value.strip()
    shown = f"'{name}'" if re.fullmatch(r"[\w/+-]{1,24}", name) else "a text"
    where = "" if file else f" in row {line}"
    malformed(
        f"Column '{column}' holds {shown}{where}, which is no {task.name} code",
        f"accepted are {task.accepted()}",
        file,
        line,
    )
