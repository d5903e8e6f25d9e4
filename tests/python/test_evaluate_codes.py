"""Comparing any code with a table of codes."""

from __future__ import annotations

import json
from pathlib import Path

import oars
import pandas
import pytest
from oars.__main__ import main

TALK = """session,id,speaker,text
1,0,therapist,You should call her tonight.
1,1,client,I slept badly.
1,2,therapist,What were you thinking?
2,0,client,I slept badly.
2,1,therapist,You should call her tonight.
2,2,therapist,How was the week?
"""
CODES = """session,id,codes
1,0,TIP
1,2,BLAME|ASK
2,1,
2,2,ASK
"""
NAMES = {"TIP": "advice.without_permission", "BLAME": "judgment", "ASK": "question.open"}


def test_each_code_is_compared() -> None:
    report = oars.evaluate_codes(TALK.encode(), CODES.encode(), names=NAMES)
    assert (report.lines, report.sessions) == (4, 2)
    advice = report.codes["advice.without_permission"]
    assert (advice.both, advice.gold, advice.found) == (1, 1, 2)
    assert advice.precision == 0.5
    assert advice.recall == 1.0
    assert advice.f1 == pytest.approx(2 / 3)
    # Agreement 3/4; by chance (1*2 + 3*2) / 16.
    assert advice.kappa == pytest.approx((3 / 4 - 1 / 2) / (1 - 1 / 2))
    assert advice.f1_interval is not None
    assert advice.f1_interval[0] <= advice.f1 <= advice.f1_interval[1]


def test_a_family_is_any_of_its_kinds() -> None:
    report = oars.evaluate_codes(TALK.encode(), CODES.encode(), names=NAMES)
    judgment = report.codes["judgment"]
    assert (judgment.both, judgment.gold, judgment.found) == (1, 1, 1)


def test_ids_need_no_name_and_frames_are_tables() -> None:
    frame = pandas.DataFrame({"session": ["1"], "id": ["2"], "codes": ["question.open"]})
    report = oars.evaluate_codes(TALK.encode(), frame)
    assert report.codes["question.open"].f1 == 1.0
    assert report.codes["question.open"].f1_interval is None


def test_nothing_to_divide_by_is_none() -> None:
    report = oars.evaluate_codes(TALK.encode(), CODES.encode(), names={**NAMES, "X": "warning"})
    warning = report.codes["warning"]
    assert (warning.precision, warning.recall, warning.f1, warning.kappa) == (None,) * 4
    assert " - " in str(report)


@pytest.mark.parametrize(
    ("codes", "names", "code"),
    [
        ("session,id\n1,0\n", {}, "missing_column"),
        ("session,id,codes\n1,9,question.open\n", {}, "malformed"),
        ("session,id,codes\n1,0,my secret\n", {}, "malformed"),
        ("session,id,codes\n1,0,\n", {"A": "b"}, "invalid_option"),
        ("session,id,codes\n", {"A": "warning"}, "invalid_option"),
    ],
)
def test_what_does_not_fit_is_refused(codes: str, names: dict[str, str], code: str) -> None:
    with pytest.raises(oars.Error) as caught:
        oars.evaluate_codes(TALK.encode(), codes.encode(), names=names)
    assert caught.value.code == code
    assert "secret" not in str(caught.value)


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "talk.csv").write_text(TALK)
    (tmp_path / "codes.csv").write_text(CODES)
    arguments = ["evaluate-codes", "--gold", str(tmp_path / "talk.csv")]
    arguments += ["--codes", str(tmp_path / "codes.csv"), "--coder", "rules"]
    arguments += [f"--name={label}={code}" for label, code in NAMES.items()]
    assert main(arguments) == 0
    assert "advice.without_permission" in capsys.readouterr().out
    assert main([*arguments, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["codes"]["judgment"]["f1"] == 1.0
