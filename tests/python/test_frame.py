from __future__ import annotations

import datetime
import math

import oars
import pandas
import pytest
from common import TURNS


def table() -> pandas.DataFrame:
    return pandas.DataFrame(TURNS, columns=["speaker", "text"])


def test_same_as_turns(analyzer: oars.Analyzer) -> None:
    by_frame = analyzer.analyze(oars.Session.from_frame(table()))
    assert by_frame.to_dict() == analyzer.analyze(TURNS).to_dict()
    assert analyzer.analyze(table()).to_dict() == by_frame.to_dict()


def test_other_columns() -> None:
    frame = pandas.DataFrame(
        {
            "case": ["m1", "m1"],
            "who": ["T", "C"],
            "said": ["How are you?", "Fine."],
            "from": [0.5, math.nan],
            "to": [datetime.timedelta(seconds=2), None],
            "number": [12, None],
        }
    )
    session = oars.Session.from_frame(
        frame, "who", "said", session="case", start="from", end="to", id="number"
    )
    assert session.id == "m1"
    assert session.roles_known
    first, second = session.utterances
    assert (first.start, first.end, first.id) == (0.5, 2.0, "12")
    assert (second.start, second.end, second.id) == (None, None, "")


def test_missing_columns_are_named() -> None:
    with pytest.raises(oars.Error) as caught:
        oars.Session.from_frame(table(), speaker="who", text="text", id="key")
    assert caught.value.code == "missing_column"
    message = str(caught.value)
    assert "'who'" in message and "'key'" in message
    assert "'speaker', 'text'" in message
    assert TURNS[0][1] not in message


def test_several_sessions(analyzer: oars.Analyzer) -> None:
    frame = pandas.concat(
        [table().assign(session=2), table().assign(session=1), table().assign(session=2)]
    )
    with pytest.raises(oars.Error, match="list_from_frame") as caught:
        oars.Session.from_frame(frame, session="session")
    assert caught.value.code == "several_sessions"
    sessions = oars.Session.list_from_frame(frame)
    assert [(s.id, len(s)) for s in sessions] == [("2", 2 * len(TURNS)), ("1", len(TURNS))]
    assert [a.session.id for a in analyzer.analyze_all(frame)] == ["2", "1"]


def test_gaps_keep_rows_aligned() -> None:
    frame = pandas.DataFrame(
        {"speaker": ["T", None, "C"], "text": ["Hi.", "…", None], "session": ["a", "a", None]}
    )
    session = oars.Session.from_frame(frame)
    assert [(u.speaker, u.text) for u in session.utterances] == [("T", "Hi."), ("", "…"), ("C", "")]
    assert [(s.id, len(s)) for s in oars.Session.list_from_frame(frame)] == [("a", 2), ("", 1)]


def test_times_that_are_none() -> None:
    frame = table().assign(start="soon")
    with pytest.raises(oars.Error, match="row 0") as caught:
        oars.Session.from_frame(frame, start="start")
    assert caught.value.code == "invalid_option"
    assert "soon" not in str(caught.value)


def test_columns_are_the_record(analysis: oars.Analysis) -> None:
    frame = analysis.to_frame()
    record = (
        "session id speaker role start end text question reflection behavior judgment codes "
        "probability findings"
    )
    assert list(frame.columns) == record.split()
    assert list(analysis.to_frame(text=False).columns) == record.replace(" text", "").split()
    assert list(oars.Analyzer().analyze([]).to_frame().columns) == record.split()


def test_rows_are_the_utterances(analysis: oars.Analysis) -> None:
    frame = analysis.to_frame()
    assert len(frame) == len(analysis)
    for row, utterance in zip(frame.to_dict("records"), analysis.utterances, strict=True):
        record = utterance.to_dict()
        assert math.isnan(row.pop("start")) and math.isnan(row.pop("end"))
        assert record.pop("start") is None and record.pop("end") is None
        assert row == record


def test_times_are_numbers(analyzer: oars.Analyzer) -> None:
    frame = table().assign(start=[float(i) for i in range(len(TURNS))])
    coded = analyzer.analyze(oars.Session.from_frame(frame, start="start")).to_frame()
    assert coded["start"].tolist() == [float(i) for i in range(len(TURNS))]
    assert coded["end"].isna().all() and coded["end"].dtype == "float64"


def test_line_separators_do_not_split_records(analyzer: oars.Analyzer) -> None:
    text = "One\u2028two\x85three\nfour?"
    frame = analyzer.analyze([("Therapist", text)]).to_frame()
    assert frame.loc[0, "text"] == text
