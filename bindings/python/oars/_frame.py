"""pandas, imported only when a DataFrame comes in or goes out."""

from __future__ import annotations

import datetime
import json
import numbers
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

from . import _core
from ._session import Session
from ._text import clean_text

if TYPE_CHECKING:
    from pandas import DataFrame
    from typing_extensions import TypeIs


class Columns(NamedTuple):
    """Which column means what."""

    speaker: str
    text: str
    session: str | None
    start: str | None
    end: str | None
    id: str | None


def is_frame(value: object) -> TypeIs[DataFrame]:
    """Whether this is a DataFrame. It cannot be one if nobody has imported pandas."""
    pandas = sys.modules.get("pandas")
    return pandas is not None and isinstance(value, pandas.DataFrame)


def one_session(
    frame: DataFrame, columns: Columns, roles: dict[str, str], infer_roles: bool
) -> Session:
    """The frame as one session."""
    _check(frame, columns)
    name = ""
    if columns.session is not None:
        names = [_label(value) for value in frame[columns.session].unique().tolist()]
        if len(names) > 1:
            _core.raise_several_sessions(
                "",
                f"one session was expected and column '{columns.session}' holds {len(names)}",
                "use oars.Session.list_from_frame(frame, session=...)",
            )
        name = names[0] if names else ""
    return _session(name, frame, columns, roles, infer_roles)


def all_sessions(
    frame: DataFrame, columns: Columns, roles: dict[str, str], infer_roles: bool
) -> list[Session]:
    """The frame's sessions by the values of its session column."""
    _check(frame, columns)
    groups = frame.groupby(columns.session, sort=False, dropna=False)
    return [_session(_label(name), rows, columns, roles, infer_roles) for name, rows in groups]


def to_frame(core: _core.Analysis, text: bool) -> DataFrame:
    """The records of an analysis; the library's writer decides on their names and order."""
    pandas = _pandas()
    columns = _core.csv_header(text).strip().split(",")
    # str.splitlines would also split at U+2028 and its kin, which JSON strings may hold.
    lines = core.to_jsonl(text, True).split("\n")
    records = [json.loads(line) for line in lines if line]
    frame: DataFrame = pandas.DataFrame(records, columns=columns, dtype=object)
    return frame.astype({"start": "float64", "end": "float64"})


def _pandas() -> ModuleType:
    try:
        import pandas
    except ImportError as error:
        raise ImportError(
            "tables need pandas, which is not installed; what to do: pip install pandas, "
            "or use Analysis.to_dict()"
        ) from error
    return pandas


def _check(frame: DataFrame, columns: Columns) -> None:
    missing = [name for name in columns if name is not None and name not in frame.columns]
    if not missing:
        return
    present = ", ".join(f"'{name}'" for name in frame.columns) or "none"
    absent = ", ".join(f"'{name}'" for name in missing)
    _core.raise_missing_column(
        f"the DataFrame has no column {absent}; its columns are: {present}",
        "name them, e.g. Session.from_frame(frame, speaker='...', text='...')",
    )


def _session(
    name: str, rows: DataFrame, columns: Columns, roles: dict[str, str], infer_roles: bool
) -> Session:
    absent: list[float | None] = [None] * len(rows)
    return Session(
        _core.build_session(
            name,
            [_label(value) for value in rows[columns.speaker].tolist()],
            [_label(value) for value in rows[columns.text].tolist()],
            _seconds(rows, columns.start) if columns.start is not None else absent,
            _seconds(rows, columns.end) if columns.end is not None else absent,
            [_label(value) for value in rows[columns.id].tolist()]
            if columns.id is not None
            else [],
            roles,
            infer_roles,
        )
    )


def _label(value: Any) -> str:
    """A cell as text: missing is empty, and 12.0, which was 12 before pandas met a gap, is 12."""
    if isinstance(value, str):
        return clean_text(value)
    if _pandas().isna(value):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return clean_text(str(value))


def _seconds(rows: DataFrame, column: str) -> list[float | None]:
    isna = _pandas().isna
    seconds: list[float | None] = []
    for row, value in enumerate(rows[column].tolist()):
        if isna(value):
            seconds.append(None)
        elif isinstance(value, datetime.timedelta):
            seconds.append(value.total_seconds())
        elif isinstance(value, numbers.Real):
            seconds.append(float(value))
        else:
            _core.raise_invalid_option(
                f"column '{column}' holds a {type(value).__name__} in row {row}, not a time",
                "convert it to seconds or with pandas.to_timedelta",
            )
    return seconds
