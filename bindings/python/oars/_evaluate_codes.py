"""How well a coder's codes agree with those that people gave: any code, one by one."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, Union

from . import _core, _read
from ._analyzer import Analyzer, codes, default_analyzer
from ._code_report import CodeReport, CodesReport
from ._coded import content_of
from ._coded_table import Table, malformed, table_of_bytes, table_of_frame
from ._frame import is_frame

if TYPE_CHECKING:
    from pandas import DataFrame

CodesSource: TypeAlias = Union[_read.Input, "DataFrame"]

_DRAWS = 1000
_REMEDY = (
    "name the code that it is: names={label: code}, --name LABEL=CODE; `oars codes` lists them"
)
_HEADERS = {
    "session": ("session", "session_id", "transcript_id", "conversation_id"),
    "id": ("id", "utterance_id"),
    "codes": ("codes", "code", "labels"),
}


class _Line(NamedTuple):
    """A line that people have coded, and what the analyzer says of it."""

    session: str
    gold: set[str]
    found: set[str]


def evaluate_codes(
    data: _read.Input,
    coded: CodesSource,
    analyzer: Analyzer | None = None,
    *,
    names: Mapping[str, str] | None = None,
    seed: int = 0,
) -> CodesReport:
    """Codes sessions and compares, code by code, with a table of codes that people gave.

    Args:
        data: Transcripts, as :func:`read_all` takes them.
        coded: A table, as a file or a DataFrame, with the session's id, the utterance's id and its
            codes (columns ``session``, ``id``, ``codes`` or their usual other names), several codes
            of a line with ``|`` between them. Its lines alone are compared.
        analyzer: The coder; None: the usual one.
        names: What the table calls a code -> the code's id, or that of a family: ``"judgment"`` is
            any of ``judgment.criticism`` and its kin. Names that are ids need no entry.
        seed: Of the bootstrap, which draws sessions.

    Raises:
        Error: ``missing_column``; ``malformed`` for a line that is in no transcript and a label
            that stands for no code; ``invalid_option`` for a name that is no code and a table
            without rows; and those of reading.

    >>> import oars
    >>> talk = "session,id,speaker,text\\n1,0,therapist,You should call her.\\n1,1,client,No.\\n"
    >>> given = "session,id,codes\\n1,0,TIP\\n"
    >>> names = {"TIP": "advice.without_permission"}
    >>> report = oars.evaluate_codes(talk.encode(), given.encode(), names=names)
    >>> report.codes["advice.without_permission"].f1
    1.0
    """
    table = _table(coded)
    columns = _columns(table)
    if not table.rows:
        _core.raise_invalid_option(
            "the table of codes has no rows", "give a row for each line that was coded"
        )
    analyzed = _analyzed(data, analyzer or default_analyzer())
    targets = _targets(table, columns["codes"], names or {})
    lines = [
        _line(table, number, columns, analyzed, targets) for number in range(len(table.rows))
    ]
    return CodesReport(
        lines=len(lines),
        sessions=len({line.session for line in lines}),
        seed=seed,
        codes={code: _compare(lines, code, seed) for code in dict.fromkeys(targets.values())},
    )


def _table(coded: CodesSource) -> Table:
    if is_frame(coded):
        return table_of_frame(coded)
    file = _read._name_of(coded, None)
    return table_of_bytes(content_of(coded), file, {"codes": "codes"})


def _columns(table: Table) -> dict[str, int]:
    present = {name.strip().lower(): number for number, name in enumerate(table.header)}
    columns = {}
    for wanted, headers in _HEADERS.items():
        known = next((present[header] for header in headers if header in present), None)
        if known is None:
            place = f"{table.file}: " if table.file else ""
            _core.raise_missing_column(
                f"{place}the table of codes has no column with the {wanted}",
                f"name a column one of: {', '.join(headers)}",
            )
        columns[wanted] = known
    return columns


def _cell(table: Table, number: int, column: int) -> str:
    row = table.rows[number]
    return row[column].strip() if column < len(row) else ""


def _labels(cell: str) -> list[str]:
    return [label.strip() for label in cell.split("|") if label.strip()]


def _targets(table: Table, column: int, names: Mapping[str, str]) -> dict[str, str]:
    """What each label of the table stands for.

    Raises:
        Error: ``invalid_option`` and ``malformed`` for what is no code.
    """
    ids = {code.id for code in codes()}
    known = ids | {id_.split(".")[0] for id_ in ids}
    targets = dict(names)
    for label, code in names.items():
        if code not in known:
            _core.raise_invalid_option(f"{label!r} is to be {code!r}, which is no code", _REMEDY)
    for number, line in enumerate(table.lines):
        for label in _labels(_cell(table, number, column)):
            # A column named by mistake can hold what was said, which no message repeats.
            if targets.setdefault(label, label) not in known:
                malformed("a label that stands for no code", _REMEDY, table.file, line)
    return targets


def _analyzed(data: _read.Input, analyzer: Analyzer) -> dict[tuple[str, str], set[str]]:
    """The codes found in each line."""
    found = {}
    for session in _read.read_all(data):
        analysis = analyzer.analyze(session)
        for utterance, coded in zip(session.utterances, analysis.utterances, strict=True):
            found[(session.id, utterance.id)] = set(coded.codes)
    return found


def _line(
    table: Table,
    number: int,
    columns: Mapping[str, int],
    analyzed: Mapping[tuple[str, str], set[str]],
    targets: Mapping[str, str],
) -> _Line:
    session, id_ = (_cell(table, number, columns[name]) for name in ("session", "id"))
    if (session, id_) not in analyzed:
        malformed(
            "no transcript has this line",
            "give the transcripts that were coded, with the ids of the table",
            table.file,
            table.lines[number],
        )
    labels = _labels(_cell(table, number, columns["codes"]))
    return _Line(session, {targets[label] for label in labels}, analyzed[(session, id_)])


def _has(found: Iterable[str], code: str) -> bool:
    return any(one == code or one.startswith(code + ".") for one in found)


def _compare(lines: Sequence[_Line], code: str, seed: int) -> CodeReport:
    counts: dict[str, list[int]] = {}  # By session: both, gold alone, found alone, neither.
    for line in lines:
        gold, found = code in line.gold, _has(line.found, code)
        kind = 0 if gold and found else 1 if gold else 2 if found else 3
        counts.setdefault(line.session, [0, 0, 0, 0])[kind] += 1
    sessions = list(counts.values())
    draw = random.Random(seed)
    drawn = sorted(
        f1
        for _ in range(_DRAWS)
        if (f1 := _summed(draw.choices(sessions, k=len(sessions))).f1) is not None
    )
    report = _summed(sessions)
    if len(sessions) < 2 or not drawn:
        return report
    edge = len(drawn) // 40
    return report.with_interval((drawn[edge], drawn[-1 - edge]))


def _summed(sessions: Sequence[Sequence[int]]) -> CodeReport:
    return CodeReport.of(*(sum(kind) for kind in zip(*sessions, strict=True)))
