"""Comparing a coder with coded sessions."""

from __future__ import annotations

import json
from pathlib import Path

import numpy
import oars
import pytest
from coded_sessions import HEADER, rows, table
from oars.__main__ import main
from oars._compare import compare, intervals, session_icc
from oars._measures import calibration_error, confusion, icc_a1, kappa, macro_f1

DATA = table(rows(6))


def test_macro_f1_and_kappa() -> None:
    gold = numpy.array([0, 0, 0, 1, 1, 2])
    found = numpy.array([0, 0, 1, 1, 0, 2])
    matrix = confusion(gold, found, 3)
    assert matrix.tolist() == [[2, 1, 0], [1, 1, 0], [0, 0, 1]]
    # F1: 4/6, 2/4, 1. Agreement 4/6; by chance (3*3 + 2*2 + 1*1) / 36.
    assert macro_f1(matrix) == pytest.approx((2 / 3 + 1 / 2 + 1) / 3)
    assert kappa(matrix) == pytest.approx((4 / 6 - 14 / 36) / (1 - 14 / 36))


def test_sources_weigh_the_same() -> None:
    gold = numpy.zeros((4, 3), int)
    found = gold.copy()
    found[3, 0] = 1
    (question, *_) = compare(gold, found, numpy.array([0, 0, 0, 1])).values()
    assert question.f1 == {"none": pytest.approx(6 / 7), "open": 0.0, "closed": 0.0}
    assert question.macro_f1 == pytest.approx(6 / 7 / 3)
    # Half of the weight is right: F1 of none is 2 * 2 / (4 + 2).
    assert question.source_balanced_macro_f1 == pytest.approx(2 / 3 / 3)
    assert question.calibration_error is None


def test_calibration_error() -> None:
    probability = numpy.array([0.95, 0.95, 0.55, 1.0])
    right = numpy.array([True, False, True, True])
    # The last of 15 bins holds three lines, one the other: |2.9 - 2| and |0.55 - 1|.
    assert calibration_error(probability, right) == pytest.approx((0.9 + 0.45) / 4)


def test_icc() -> None:
    assert icc_a1(numpy.array([1, 2, 3]), numpy.array([1, 2, 3])) == pytest.approx(1.0)
    # By hand: mean squares 4 (sessions), 1.5 (coders), 0 (rest).
    assert icc_a1(numpy.array([1, 2, 5]), numpy.array([2, 3, 6])) == pytest.approx(
        (26 / 3) / (26 / 3 + 2 * 1.5 / 3)
    )
    assert icc_a1(numpy.array([1, 2]), numpy.array([1, 2])) is None
    assert icc_a1(numpy.array([4, 4, 4]), numpy.array([4, 4, 4])) is None


def test_sessions_are_compared() -> None:
    gold = numpy.zeros((35, 3), int)
    sessions = [0] * 10 + [1] * 10 + [2] * 10 + [3] * 5
    gold[[0, 10, 11, 20, 21, 22], 0] = [1, 1, 2, 1, 2, 2]
    compared, icc = session_icc(gold, gold, sessions)
    assert compared == 3
    assert icc["questions"] == pytest.approx(1.0) and icc["percent_open"] == pytest.approx(1.0)
    assert icc["reflections"] is None and icc["percent_complex"] is None


def test_intervals_are_seeded() -> None:
    draw = numpy.random.default_rng(0)
    gold = draw.integers(0, 3, (120, 3))
    found = numpy.where(draw.random((120, 3)) < 0.7, gold, draw.integers(0, 3, (120, 3)))
    sources = numpy.repeat(numpy.arange(12), 10)
    first = intervals(gold, found, sources, 1)
    assert first == intervals(gold, found, sources, 1)
    assert first != intervals(gold, found, sources, 2)
    for name, task in compare(gold, found, sources).items():
        for measure, (low, high) in first[name].items():
            assert low < getattr(task, measure) < high


def test_one_source_has_no_spread() -> None:
    gold = numpy.array([[0, 0, 3], [1, 0, 0], [2, 1, 1]])
    low, high = intervals(gold, gold, numpy.zeros(3, int), 0)["question"]["macro_f1"]
    assert (low, high) == (1.0, 1.0)


def test_rules_are_evaluated(analyzer: oars.Analyzer) -> None:
    report = oars.evaluate(DATA, analyzer)
    assert (report.lines, report.sessions, report.compared_sessions) == (96, 6, 6)
    assert report.tasks["question"].macro_f1 > 0.8
    assert set(report.icc) >= {"questions", "percent_complex"}
    assert report == oars.evaluate(DATA, analyzer)
    text = str(report)
    assert "ICC" in text and "gold" in text and "garden" not in text


def test_the_coders_own_codes_agree_with_it(analyzer: oars.Analyzer, tmp_path: Path) -> None:
    path = tmp_path / "codes.csv"
    path.write_text("".join(analyzer.analyze(s).to_csv() for s in oars.read_all(DATA)[:1]))
    report = oars.evaluate(path, analyzer)
    assert all(task.kappa == pytest.approx(1.0) for task in report.tasks.values())


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "coded.csv"
    header = [*HEADER[:4], "asked", *HEADER[5:]]
    path.write_bytes(table(rows(6), header))
    command = ["evaluate", "--gold", str(path), "--coder", "rules", "--labels", "question=asked"]
    assert main([*command, "--format", "json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["lines"] == 96 and "intervals" in record["tasks"]["behavior"]
    assert main(command) == 0
    assert "macro-F1" in capsys.readouterr().out
    assert main(command[:3]) == 1
    assert "'asked'" in capsys.readouterr().err
    assert main([*command[:3], "--model", str(tmp_path / "none.model")]) == 1
