from __future__ import annotations

import json
from typing import Any

import oars
import pytest
from common import SECRET, TURNS


def all_findings(record: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [(u["text"], finding) for u in record["utterances"] for finding in u["findings"]]


def test_codes(analysis: oars.Analysis) -> None:
    first, client, reflection, _, closed, _, judging = analysis.utterances
    assert (first.question, first.behavior, first.index) == ("open", "question", 0)
    assert (client.behavior, client.role) == (None, "client")
    assert (reflection.reflection, reflection.behavior) == ("simple", "reflection")
    assert (closed.question, closed.words) == ("closed", 5)
    assert judging.judgment and f"judgment.{judging.judgment[0]}" in judging.codes
    assert first.codes == sorted(first.codes)
    assert first.probability["question.open"] > 0.5 and client.probability == {}


def test_spans_count_code_points(analysis: oars.Analysis) -> None:
    judging = analysis.utterances[-1]
    assert len(judging.findings) > 1
    for finding in judging.findings:
        assert judging.text[finding.begin : finding.end] == finding.text
        assert finding.text.strip() == finding.text
    assert any(finding.begin > 20 for finding in judging.findings)


def test_bytes_and_code_points_name_the_same_words(analysis: oars.Analysis) -> None:
    by_bytes = all_findings(json.loads(analysis.to_json()))
    by_points = all_findings(analysis.to_dict())
    assert len(by_bytes) == len(by_points) > 3
    assert by_bytes != by_points
    for (text, in_bytes), (_, in_points) in zip(by_bytes, by_points, strict=True):
        said = text.encode()[in_bytes["begin"] : in_bytes["end"]].decode()
        assert said == text[in_points["begin"] : in_points["end"]]


def test_only_spans_differ_from_the_program(analysis: oars.Analysis) -> None:
    by_bytes, by_points = json.loads(analysis.to_json()), analysis.to_dict()
    for record in (by_bytes, by_points):
        for _, finding in all_findings(record):
            del finding["begin"], finding["end"]
    assert by_bytes == by_points


def test_objects_and_records_agree(analysis: oars.Analysis) -> None:
    record = analysis.to_dict()
    for utterance, entry in zip(analysis.utterances, record["utterances"], strict=True):
        assert utterance.to_dict() == entry
        names = "id speaker role start end text question reflection behavior judgment codes"
        for name in [*names.split(), "probability"]:
            assert getattr(utterance, name) == entry[name]
        for finding, values in zip(utterance.findings, entry["findings"], strict=True):
            assert {name: getattr(finding, name) for name in values} == values


def test_writers(analysis: oars.Analysis) -> None:
    lines = [json.loads(line) for line in analysis.to_jsonl().split("\n") if line]
    assert lines == json.loads(analysis.to_json())["utterances"]
    assert analysis.to_csv().startswith("session,id,speaker,role,start,end,text,")
    assert TURNS[0][1] in analysis.to_csv()
    assert "\x1b[" in analysis.to_text(color=True)
    assert "\x1b[" not in analysis.to_text()


def test_own_tables_read_back(analyzer: oars.Analyzer) -> None:
    session = oars.Session.from_turns(TURNS, id="monday")
    written = analyzer.analyze(session).to_csv()
    (again,) = oars.read_all_text(written)
    assert again.id == "monday"
    assert [(u.id, u.speaker, u.text) for u in again.utterances] == [
        (u.id, u.speaker, u.text) for u in session.utterances
    ]


def test_without_text(analyzer: oars.Analyzer) -> None:
    analysis = analyzer.analyze([("Therapist", f"What about the {SECRET}?")])
    assert SECRET in analysis.to_json()
    for written in (
        json.dumps(analysis.to_dict(text=False)),
        json.dumps(analysis.utterances[0].to_dict(text=False)),
        analysis.to_json(text=False),
        analysis.to_jsonl(text=False),
        analysis.to_csv(text=False),
        analysis.to_text(text=False),
        analysis.to_frame(text=False).to_csv(),
    ):
        assert SECRET not in written


def test_what_is_printed_never_quotes(analyzer: oars.Analyzer) -> None:
    turns = [("Therapist", f"What about the {SECRET}? Why did you {SECRET}?"), ("Client", SECRET)]
    analysis = analyzer.analyze(turns)
    printed: list[object] = [
        analysis,
        analysis.session,
        analysis.scores,
        analysis.utterances,
        analysis.session.utterances,
        list(analysis.utterances),
        list(analysis.session.utterances),
        [utterance.findings for utterance in analysis.utterances],
        list(analysis.scores.values()),
        [list(profile.values()) for profile in analysis.scores.values()],
        analysis.scores.talk,
        analyzer.live(),
        analyzer,
    ]
    assert analysis.utterances[0].findings
    assert SECRET not in repr(printed)
    assert SECRET not in analysis._repr_html_()


def test_html_is_a_scorecard(analysis: oars.Analysis, analyzer: oars.Analyzer) -> None:
    html = analysis._repr_html_()
    assert html.count("<table>") == len(analysis.scores) > 0
    assert "small sample" in html
    unknown = analyzer.analyze([("<b>", "Hm?")])._repr_html_()
    assert "not known" in unknown and "<b>" not in unknown


def test_views_outlive_their_analysis(analyzer: oars.Analyzer) -> None:
    findings = analyzer.analyze(TURNS).utterances[0].findings
    measures = list(analyzer.analyze(TURNS).scores["plain"].measures.values())
    session = analyzer.analyze(TURNS).session
    talk = analyzer.analyze(TURNS).scores.talk
    assert any(finding.code.startswith("question") for finding in findings)
    assert measures[0].title
    assert session.utterances[0].text == TURNS[0][1]
    assert talk.client_words > 0


def test_values_are_read_only(analysis: oars.Analysis) -> None:
    with pytest.raises(AttributeError):
        analysis.utterances[0].question = "closed"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        analysis.scores.talk.client_words = 7  # type: ignore[misc]
    analysis.utterances[0].codes.clear()
    assert analysis.utterances[0].codes
