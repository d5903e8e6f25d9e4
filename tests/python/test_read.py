from __future__ import annotations

import io
import json
import pickle
import tempfile
from pathlib import Path

import oars
import pytest

TEXT = "Therapist: What brings you in?\nClient: I can't sleep.\n"
TABLE = (
    "session_id,speaker,text\n"
    "a,therapist,How was it?\na,client,Hard.\nb,therapist,And now?\nb,client,Better.\n"
)


def test_text_file(tmp_path: Path) -> None:
    path = tmp_path / "first.txt"
    path.write_text(TEXT)
    session = oars.read(path)
    assert session.id == "first"
    assert session.format == "text"
    assert session.source.endswith("first.txt")
    assert [u.text for u in session.utterances] == ["What brings you in?", "I can't sleep."]
    assert [u.role for u in session.utterances] == ["counselor", "client"]
    assert [u.line for u in session.utterances] == [1, 2]
    assert oars.read(str(path)).id == "first"


def test_times(tmp_path: Path) -> None:
    path = tmp_path / "call.vtt"
    path.write_text(
        "WEBVTT\n\n00:01.500 --> 00:03.000\n<v Therapist>How are you?\n\n"
        "00:04.000 --> 00:05.250\n<v Client>Fine.\n"
    )
    first, second = oars.read(path).utterances
    assert (first.start, first.end) == (1.5, 3.0)
    assert (second.start, second.end) == (4.0, 5.25)


def test_several_sessions(tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    path.write_text(TABLE)
    with pytest.raises(oars.Error, match=r"oars\.read_all\(source\)") as caught:
        oars.read(path)
    assert caught.value.code == "several_sessions"
    assert caught.value.file == str(path)
    assert caught.value.remedy in str(caught.value)
    assert [session.id for session in oars.read_all(path)] == ["a", "b"]
    with pytest.raises(oars.Error, match=r"oars\.read_all_text\(text\)"):
        oars.read_text(TABLE)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(oars.Error) as caught:
        oars.read(tmp_path / "none.txt")
    error = caught.value
    assert error.code == "file_not_found"
    assert error.file is not None and error.file.endswith("none.txt")
    assert error.line is None
    copy = pickle.loads(pickle.dumps(error))
    assert (str(copy), copy.code, copy.file) == (str(error), error.code, error.file)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_input"),
        (b" \n\n ", "empty_input"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "unsupported"),
        (b"Some prose without any speaker at all.\nAnd more of it.\n", "no_speakers"),
    ],
)
def test_bad_files(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    with pytest.raises(oars.Error) as caught:
        oars.read(path)
    assert caught.value.code == code
    assert caught.value.remedy


def test_options(tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("who,line\nAna,How are you?\nSam,Fine.\n")
    session = oars.read(
        path,
        columns={"speaker": "who", "text": "line"},
        roles={"Ana": "counselor", "Sam": "client"},
    )
    assert [(s.label, s.role, s.role_source) for s in session.speakers] == [
        ("Ana", "counselor", "given"),
        ("Sam", "client", "given"),
    ]


def test_encoding(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("Therapist: Caf\u00e9?\nClient: Oui \u2013 \u2026\n".encode("cp1252"))
    assert oars.read(path, encoding="cp1252").utterances[0].text == "Café?"


@pytest.mark.parametrize(
    "options", [{"format": "nonsense"}, {"encoding": "ebcdic"}, {"roles": {"T": "boss"}}]
)
def test_invalid_options(tmp_path: Path, options: dict[str, object]) -> None:
    path = tmp_path / "first.txt"
    path.write_text(TEXT)
    with pytest.raises(oars.Error) as caught:
        oars.read(path, **options)  # type: ignore[arg-type]
    assert caught.value.code == "invalid_option"


@pytest.mark.parametrize("options", [{"formt": "vtt"}, {"name": "x", "format": "text"}])
def test_misplaced_options(tmp_path: Path, options: dict[str, object]) -> None:
    path = tmp_path / "first.txt"
    path.write_text(TEXT)
    with pytest.raises(TypeError):
        oars.read(path, **options)  # type: ignore[arg-type]


def test_bytes() -> None:
    data = TEXT.encode("utf-16")
    for source in (data, bytearray(data), memoryview(data)):
        session = oars.read(source, name="tuesday.txt")
        assert (session.id, session.source, len(session)) == ("tuesday", "tuesday.txt", 2)
    assert oars.read("T: Caf\u00e9?\nC: No.\nT: So.".encode("cp1252"), encoding="cp1252").speakers
    with pytest.raises(oars.Error) as caught:
        oars.read(b"")
    assert (caught.value.code, caught.value.file) == ("empty_input", None)


def test_open_files(tmp_path: Path) -> None:
    path = tmp_path / "first.txt"
    path.write_text(TEXT, encoding="utf-8")
    with path.open("rb") as binary, path.open(encoding="utf-8") as text:
        for file in (binary, text):
            session = oars.read(file)
            assert (session.id, session.source) == ("first", str(path))
    assert oars.read(io.StringIO("\ufeff" + TEXT)).speakers[0].label == "Therapist"
    assert len(oars.read_all(io.BytesIO(TABLE.encode()))) == 2
    with tempfile.TemporaryFile() as unnamed:
        unnamed.write(TEXT.encode())
        unnamed.seek(0)
        assert oars.read(unnamed).source == ""
    with pytest.raises(TypeError, match="encoding"):
        oars.read(io.StringIO(TEXT), encoding="cp1252")
    with pytest.raises(oars.Error, match=r"oars\.read_all\(source\)"):
        oars.read(io.StringIO(TABLE))


def test_analyze_takes_what_read_takes(tmp_path: Path, analyzer: oars.Analyzer) -> None:
    path = tmp_path / "first.txt"
    path.write_text(TEXT)
    sources = [path, str(path), TEXT.encode(), io.StringIO(TEXT)]
    assert [len(analyzer.analyze(source)) for source in sources] == [2, 2, 2, 2]
    assert len(list(analyzer.analyze_all(TABLE.encode()))) == 2


def test_kept_columns() -> None:
    table = b"speaker,text,Skill,Note\ntherapist,How was it?,open question,\nclient,Hard.,,short\n"
    session = oars.read(table, keep=["Skill", "Note"])
    assert [u.meta for u in session.utterances] == [
        [("Skill", "open question")],
        [("Note", "short")],
    ]
    assert oars.read(table, keep="Note").utterances[1].meta == [("Note", "short")]
    assert oars.read(table).utterances[0].meta == []
    analysis = oars.Analyzer().analyze(session)
    assert dict(analysis.utterances[0].meta)["Skill"] == "open question"


def test_front_matter() -> None:
    session = oars.read_text("Practice of the spring course\n\n" + TEXT)
    assert session.meta == [("front_matter", "Practice of the spring course")]


def test_strict() -> None:
    table = b"speaker,text,start\ntherapist,How was it?,5.5\nclient,Hard.,1.5\n"
    (diagnostic,) = oars.read(table).diagnostics
    with pytest.raises(oars.Error) as caught:
        oars.read(table, name="week.csv", strict=True)
    error = caught.value
    assert (error.code, error.file, error.line) == ("needs_repair", "week.csv", diagnostic.line)
    assert diagnostic.message in str(error)


def test_usual_roles() -> None:
    talk = "Ana: How was it?\nSam: Hard.\nAna: And now?\nSam: Fine."
    usual = {"Ana": "counselor", "Sam": "client", "Eva": "counselor"}
    session = oars.read_text(talk, usual_roles=usual)
    assert session.roles_known and not session.diagnostics
    session = oars.read_text(talk, roles={"Sam": "counselor"}, usual_roles=usual)
    assert [speaker.role for speaker in session.speakers] == ["counselor", "counselor"]
    assert oars.read_text(talk, roles=usual).diagnostics


def test_role_key() -> None:
    line = '{{"id":"{}","speaker":"{}","conversation_id":"1","text":"{}","meta":{{"role":"{}"}}}}\n'
    corpus = line.format(1, "ana", "How was it?", "counselor") + line.format(
        2, "sam", "Hard.", "client"
    )
    session = oars.read_text(corpus, format="convokit", role_key="role")
    assert [speaker.role for speaker in session.speakers] == ["counselor", "client"]


def test_speakers_of_words() -> None:
    words = [("Well?", "SPEAKER_00"), ("Yes.", "SPEAKER_01")]
    recognized = {
        "segments": [
            {
                "start": 0.5,
                "end": 2.0,
                "text": "Well? Yes.",
                "speaker": "SPEAKER_00",
                "words": [{"word": word, "speaker": speaker} for word, speaker in words],
            }
        ],
        "word_segments": [],
    }
    text = json.dumps(recognized)
    assert len(oars.read_text(text)) == 1
    split = oars.read_text(text, split_by_word_speaker=True)
    assert [(u.text, u.speaker) for u in split.utterances] == words


def test_text_instead_of_a_path() -> None:
    with pytest.raises(oars.Error, match="read_text") as caught:
        oars.read(TEXT)
    assert caught.value.code == "invalid_option"
    with pytest.raises(TypeError):
        oars.read(7)  # type: ignore[arg-type]


def test_read_text_names_the_session() -> None:
    assert oars.read_text(TEXT, name="monday.txt").id == "monday"
    assert oars.read_text("\ufeff" + TEXT).speakers[0].label == "Therapist"


def test_sniff(tmp_path: Path) -> None:
    path = tmp_path / "call.vtt"
    path.write_bytes(b"WEBVTT\n\n00:01.000 --> 00:02.000\nTherapist: Hello.\n")
    for source in (path, str(path), path.read_bytes()):
        result = oars.sniff(source)
        assert result.format == "vtt"
        assert 0.0 < result.confidence <= 1.0
        assert result.evidence
    assert oars.sniff(b"\x00\x01\x02").format == ""
    with pytest.raises(oars.Error) as caught:
        oars.sniff(tmp_path / "none.vtt")
    assert caught.value.code == "file_not_found"


def test_formats() -> None:
    formats = {format.name: format for format in oars.formats()}
    assert {"text", "vtt", "csv"} <= set(formats)
    assert ".vtt" in formats["vtt"].extensions
    assert all(format.title for format in formats.values())
