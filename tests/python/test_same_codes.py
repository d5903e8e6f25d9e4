"""The program and the package say the same of the example sessions, and so do their formats."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import oars
import pytest
from common import EXAMPLES, example_files


@pytest.mark.parametrize("path", example_files(), ids=lambda path: path.name)
def test_program_and_package(path: Path, analyzer: oars.Analyzer, program: Path) -> None:
    done = subprocess.run(
        [program, "score", path, "--format", "jsonl"], capture_output=True, check=True
    )
    by_program = [json.loads(line) for line in done.stdout.decode().split("\n") if line]
    written = "".join(analysis.to_jsonl() for analysis in analyzer.analyze_all(path))
    by_package = [json.loads(line) for line in written.split("\n") if line]
    assert len(by_program) >= 40
    assert by_program == by_package


@pytest.mark.parametrize("name", ["skilled", "average", "judgmental"])
def test_formats_hold_the_same_session(name: str, analyzer: oars.Analyzer) -> None:
    def said(kind: str) -> list[tuple[str, str, list[str]]]:
        analysis = analyzer.analyze(EXAMPLES / f"{name}.{kind}")
        return [(u.role, u.text, u.codes) for u in analysis.utterances]

    assert said("txt") == said("vtt") == said("csv")


def test_the_counselors_differ(analyzer: oars.Analyzer) -> None:
    def judging(name: str) -> int:
        return sum(bool(u.judgment) for u in analyzer.analyze(EXAMPLES / f"{name}.txt").utterances)

    assert judging("skilled") < judging("judgmental")
