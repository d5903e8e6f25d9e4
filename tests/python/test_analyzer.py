from __future__ import annotations

import pickle
from pathlib import Path

import oars
import pytest
from common import SECRET, TURNS

TEXT = "".join(f"{speaker}: {text}\n" for speaker, text in TURNS)


def test_every_source_gives_the_same_codes(analyzer: oars.Analyzer, tmp_path: Path) -> None:
    path = tmp_path / "session.txt"
    path.write_text(TEXT, encoding="utf-8")
    expected = [u.codes for u in analyzer.analyze(TURNS).utterances]
    for source in (oars.Session.from_turns(TURNS), path, str(path), iter(TURNS)):
        assert [u.codes for u in analyzer.analyze(source).utterances] == expected


def test_analyze_all(analyzer: oars.Analyzer, tmp_path: Path) -> None:
    path = tmp_path / "session.txt"
    path.write_text(TEXT, encoding="utf-8")
    session = oars.Session.from_turns(TURNS, id="built")
    found = [a.session.id for a in analyzer.analyze_all([path, session, str(path)])]
    assert found == ["session", "built", "session"]
    assert len(list(analyzer.analyze_all(path))) == 1


def test_roles(analyzer: oars.Analyzer) -> None:
    turns = [("Ana", "What helped?"), ("Sam", "Walking.")]
    assert not analyzer.analyze(turns).session.roles_known
    roles = {"Ana": "counselor", "Sam": "client"}
    analysis = analyzer.analyze(turns, roles=roles)
    assert analysis.utterances[0].behavior == "question"


def test_code_text() -> None:
    coded = oars.code_text("What would help?")
    assert (coded.question, coded.role, coded.behavior) == ("open", "counselor", "question")
    assert coded.text == "What would help?"
    (finding, *_) = coded.findings
    assert coded.text[finding.begin : finding.end] == finding.text
    assert coded.to_dict()["question"] == "open"


def test_context_makes_a_reflection() -> None:
    line = "Three weeks."
    client = "It took three weeks of nights."
    assert oars.code_text(line).reflection != "simple"
    for context in (client, [client], [("client", client)], [("counselor", "Go on."), client]):
        assert oars.code_text(line, context=context).reflection == "simple"


def test_code_text_refuses_what_is_no_text() -> None:
    with pytest.raises(TypeError) as caught:
        oars.code_text(SECRET.encode())  # type: ignore[arg-type]
    assert SECRET not in str(caught.value)
    with pytest.raises(oars.Error) as error:
        oars.code_text("Hello.", context=[("boss", SECRET)])
    assert error.value.code == "invalid_option" and SECRET not in str(error.value)


@pytest.mark.parametrize("text", ["", " ", "\x00", "a" * 100_000, "?" * 1000, "\ud83d", "😟" * 999])
def test_no_text_is_too_odd(text: str) -> None:
    coded = oars.code_text(text)
    for finding in coded.findings:
        assert coded.text[finding.begin : finding.end] == finding.text


def test_live_equals_whole(analyzer: oars.Analyzer) -> None:
    live = analyzer.live()
    coded = [live.add(speaker, text) for speaker, text in TURNS]
    whole = analyzer.analyze(TURNS)
    assert [u.to_dict() for u in coded] == [u.to_dict() for u in whole.utterances]
    assert [u.index for u in coded] == list(range(len(TURNS)))
    assert live.analysis().to_dict()["utterances"] == whole.to_dict()["utterances"]
    assert live.analysis().to_dict()["scores"] == whole.to_dict()["scores"]


def test_live_roles(analyzer: oars.Analyzer) -> None:
    live = analyzer.live(roles={"Ana": "counselor"})
    assert live.add("Ana", "Hi.", start=0.0, end=1.5).role == "counselor"
    assert live.add("Sam", "Hi.").role == "unknown"
    assert live.add("Sam", "Hi.", role="client").role == "client"
    assert live.add("Client", "Hi.").role == "client"
    assert live.analysis().utterances[0].end == 1.5
    with pytest.raises(oars.Error):
        live.add("Sam", "Hi.", role="boss")


def test_codes() -> None:
    codes = {code.id: code for code in oars.codes()}
    assert {"question.open", "question.closed", "reflection.simple"} <= set(codes)
    assert all(code.title and code.definition and code.examples for code in codes.values())


def test_every_code_is_in_the_codebook(analysis: oars.Analysis) -> None:
    known = {code.id for code in oars.codes()}
    assert {code for utterance in analysis.utterances for code in utterance.codes} <= known


def test_another_way_to_say_it() -> None:
    said = [("client", "I was late again.")]
    (finding, *_) = [
        finding
        for finding in oars.code_text("Why did you tell her?", context=said).findings
        if finding.code == "asking.why"
    ]
    assert finding.instead == "What led you to tell her?"
    assert all(f.instead is None for f in oars.code_text("What is next?", context=said).findings)


def test_words_are_left_out_of_other_ways_to_say_it(analyzer: oars.Analyzer) -> None:
    analysis = analyzer.analyze([("Client", "I was late."), ("Counselor", "Why did you tell her?")])
    assert "What led you" in analysis.to_jsonl()
    assert "What led you" not in analysis.to_jsonl(text=False)
    assert "What led you" not in analysis.to_csv(text=False)


def test_pack(tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text("[[rule]\n")
    with pytest.raises(oars.Error) as caught:
        oars.Analyzer(pack=tmp_path)
    assert caught.value.code == "pack_invalid"
    assert caught.value.file is not None and caught.value.file.endswith("broken.toml")
    assert caught.value.line == 1


def test_analyzers_pickle() -> None:
    copy = pickle.loads(pickle.dumps(oars.Analyzer("plain")))
    assert list(copy.analyze(TURNS).scores) == ["plain"]


def test_version() -> None:
    from importlib.metadata import version

    assert oars.__version__ == version("oars")
