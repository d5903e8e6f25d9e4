"""The invented sessions that every coder learns from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import oars
import pytest
from coded_sessions import HEADER, rows, table
from common import ROOT
from oars import _lessons
from oars._coded import read_coded
from oars._lessons import Lesson, read_lessons
from oars._scheme import TASKS

OPEN_OR_CLOSED = """session,speaker,text,question,reflection,behavior
l1,counselor,Pancakes or waffles perhaps?,open,none,question
l2,counselor,Pancakes perhaps?,open,none,question
l3,counselor,Waffles or pancakes?,open,none,question
"""


def words(text: str) -> str:
    return " ".join(re.findall(r"[\w']+", text.lower()))


def said(lesson: Lesson) -> Iterator[str]:
    for line in lesson.coded.lines:
        yield words(lesson.coded.sessions[line.session].utterances[line.utterance].text)


def test_every_label_is_taught() -> None:
    sessions, lines = read_lessons()
    assert len(sessions.coded.lines) > 2500 and len(lines.coded.lines) > 1000
    for lesson in (sessions, lines):
        assert 0.0 < lesson.weight < 1.0
        for number, task in enumerate(TASKS):
            taught = {line.labels[number] for line in lesson.coded.lines}
            assert taught == set(range(len(task.labels)))


def test_no_case_of_the_tests_is_taught() -> None:
    files = (ROOT / "tests" / "golden" / "en").rglob("*.golden")
    cases = {words(line) for file in files for line in file.read_text("utf-8").splitlines()}
    taught = {line for lesson in read_lessons() for line in said(lesson)}
    assert not {line for line in cases & taught if len(line.split()) > 2}


def test_lessons_are_learned_from_and_in_no_figure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lesson = Lesson(read_coded(OPEN_OR_CLOSED.encode()), 0.5)
    monkeypatch.setattr(_lessons, "read_lessons", lambda: [lesson] * 8)
    data = table(rows(), HEADER)
    alone = oars.train(data, tmp_path / "alone.model", lessons=False)
    taught = oars.train(data, tmp_path / "taught.model")
    assert alone.lines == taught.lines == 160
    line = "Waffles or pancakes perhaps?"
    sure = [
        oars.Analyzer(model=tmp_path / f"{name}.model").code_text(line).probability["question.open"]
        for name in ("alone", "taught")
    ]
    assert sure[1] > sure[0] + 0.1
