from __future__ import annotations

import os
from pathlib import Path

import oars
import pytest

TALK = "Ana: How was it?\nSam: Hard.\nAna: And now?\nSam: Better.\n"
CORPUS = '{"id":"1","speaker":"ana","conversation_id":"1","text":"Hello."}\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "spring").mkdir()
    (tmp_path / "first.txt").write_text(TALK)
    (tmp_path / "spring" / "second.txt").write_text(TALK)
    (tmp_path / "spring" / "roles.csv").write_text(
        "file,label,role\n*,Ana,counselor\nsecond.txt,Sam,other\n"
    )
    (tmp_path / ".hidden.txt").write_text(TALK)
    return tmp_path


def test_find_transcripts(folder: Path) -> None:
    expected = [folder / "first.txt", folder / "spring" / "second.txt"]
    assert oars.find_transcripts(folder) == oars.find_transcripts(str(folder)) == expected
    with pytest.raises(oars.Error) as caught:
        oars.find_transcripts(folder / "first.txt")
    assert caught.value.code == "file_not_found"


def test_each_folder_has_its_own_roles(folder: Path) -> None:
    first, second = oars.read_all(folder)
    assert [speaker.role for speaker in first.speakers] == ["unknown", "unknown"]
    assert [speaker.role for speaker in second.speakers] == ["counselor", "other"]
    given = oars.read_all(folder, roles={"Sam": "client"})[1]
    assert [speaker.role for speaker in given.speakers] == ["counselor", "client"]


def test_a_role_map_from_elsewhere(folder: Path) -> None:
    table = folder / "spring" / "roles.csv"
    role_map = oars.read_role_map(table)
    assert role_map.source == str(table)
    rows = [(row.file, row.label, row.role, row.line) for row in role_map.rows]
    assert rows == [("*", "Ana", "counselor", 2), ("second.txt", "Sam", "other", 3)]
    first, second = oars.read_all(folder, role_map=role_map)
    assert first.speakers[0].role == "counselor" and first.speakers[1].role != "other"
    assert second.speakers[1].role == "other"
    assert oars.read(folder / "first.txt", role_map=role_map).speakers[0].role == "counselor"
    named = oars.read(TALK.encode(), name="upload/second.txt", role_map=role_map)
    assert named.speakers[1].role == "other"


def test_a_broken_role_map(folder: Path) -> None:
    table = folder / "spring" / "roles.csv"
    table.write_text("file,label,role\n*,Ana,boss\n")
    for reading in (lambda: oars.read_role_map(table), lambda: oars.read_all(folder)):
        with pytest.raises(oars.Error) as caught:
            reading()
        error = caught.value
        assert (error.code, error.file, error.line) == ("malformed", str(table), 2)


def test_rows_for_no_file_warn(folder: Path) -> None:
    table = folder / "spring" / "roles.csv"
    table.write_text("file,label,role\nsecnod.txt,Ana,counselor\n")
    with pytest.warns(UserWarning, match=r"roles\.csv:2: there is no transcript 'secnod\.txt'"):
        oars.read_all(folder)


def test_a_bad_file_sinks_nothing_if_told(folder: Path, analyzer: oars.Analyzer) -> None:
    (folder / "report.txt").write_bytes(b"%PDF-1.7\n%\xe2\xe3\n")
    with pytest.raises(oars.Error, match=r"report\.txt"):
        oars.read_all(folder)
    errors: list[oars.Error] = []
    assert len(oars.read_all(folder, on_error=errors.append)) == 2
    assert len(list(analyzer.analyze_all(folder, on_error=errors.append))) == 2
    assert [error.code for error in errors] == ["unsupported", "unsupported"]
    assert oars.read_all(folder / "none.txt", on_error=errors.append) == []
    with pytest.raises(oars.Error, match="nonsense"):
        oars.read_all(folder, on_error=errors.append, format="nonsense")
    assert len(errors) == 3


def test_read_wants_one_session(folder: Path) -> None:
    assert oars.read(folder / "spring").id == "second"
    with pytest.raises(oars.Error) as caught:
        oars.read(folder)
    assert (caught.value.code, caught.value.file) == ("several_sessions", str(folder))


def test_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(oars.Error) as caught:
        oars.read_all(tmp_path)
    assert (caught.value.code, caught.value.file) == ("empty_input", str(tmp_path))


@pytest.mark.filterwarnings("error")
def test_a_corpus_is_one_transcript(folder: Path) -> None:
    corpus = folder / "corpus"
    corpus.mkdir()
    (corpus / "utterances.jsonl").write_text(CORPUS)
    (corpus / "roles.csv").write_text("file,label,role\ncorpus,ana,counselor\n")
    assert oars.sniff(corpus).format == "convokit"
    assert corpus in oars.find_transcripts(folder)
    (session,) = oars.read_all(corpus)
    assert (session.format, session.speakers[0].role) == ("convokit", "counselor")
    assert len(oars.read_all(folder)) == 3


def test_names_that_are_not_utf8(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(path)).write_text(TALK)
    except OSError:
        pytest.skip("this file system takes UTF-8 names alone")
    (session,) = oars.read_all(tmp_path)
    assert session.id.startswith("caf")
    Path(os.fsdecode(path)).write_text("")
    with pytest.raises(oars.Error) as caught:
        oars.read_all(tmp_path)
    assert caught.value.code == "empty_input"
