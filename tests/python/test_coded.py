"""Coders' labels are read as people write them, and what is wrong with them is said."""

from __future__ import annotations

from pathlib import Path

import oars
import pandas
import pytest
from coded_sessions import HEADER, rows, table
from common import SECRET
from oars._coded import read_coded
from oars._scheme import TASKS

BODY = [
    ["a", "0", "therapist", "What helps?", "open", "", "question"],
    ["a", "1", "client", "Tea.", "", "", ""],
    ["a", "2", "therapist", "Tea helps.", "n/a", "Simple", "reflection"],
    ["b", "0", "therapist", "Try sleep.", "none", "n/a", "therapist_input"],
    ["b", "2", "therapist", "Hm.", "", "", ""],
]


def names(data: object, **options: object) -> list[tuple[str, ...]]:
    coded = read_coded(data, **options)  # type: ignore[arg-type]
    return [
        tuple(task.labels[label] for task, label in zip(TASKS, line.labels, strict=True))
        for line in coded.lines
    ]


EXPECTED = [
    ("open", "none", "question"),
    ("none", "simple", "reflection"),
    ("none", "none", "input"),
]


def test_labels_are_read() -> None:
    coded = read_coded(table(BODY))
    assert names(table(BODY)) == EXPECTED
    assert [(line.session, line.utterance) for line in coded.lines] == [(0, 0), (0, 2), (1, 0)]
    assert coded.sources == ["a", "b"] and not coded.sourced


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters(delimiter: str) -> None:
    assert names(table(BODY, delimiter=delimiter)) == EXPECTED


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding: str) -> None:
    body = [*BODY, ["b", "3", "therapist", "Café?", "closed", "", "question"]]
    content = table(body).decode().encode(encoding)
    coded = read_coded(content)
    assert coded.sessions[1].utterances[2].text == "Café?"
    assert len(coded.lines) == 4


def test_paths_frames_and_folders(tmp_path: Path) -> None:
    path = tmp_path / "coded.csv"
    path.write_bytes(b"sep=,\r\n" + table(BODY))
    assert names(path) == names(str(path)) == names(tmp_path) == EXPECTED
    with path.open("rb") as file:
        assert names(file) == EXPECTED
    frame = pandas.DataFrame(BODY, columns=HEADER).replace("", None)
    assert names(frame) == EXPECTED


def test_json_sessions(tmp_path: Path) -> None:
    (session,) = oars.read_all(table(BODY[:3]), keep=["question", "reflection", "behavior"])
    path = tmp_path / "coded.json"
    path.write_text(session.to_json(), encoding="utf-8")
    assert names(path) == EXPECTED[:2]


def test_most_coders_decide() -> None:
    line = ["a", "0", "therapist", "And so?"]
    votes = [("open", "", "question"), ("closed", "", "other"), ("closed", "simple", "question")]
    body = [[*line, *vote] for vote in votes]
    assert names(table(body)) == [("closed", "none", "question")]
    assert names(table(body[:2])) == [("open", "none", "question")]  # ties: the earlier label


def test_other_headers() -> None:
    header = [*HEADER[:4], "question_subtype", "kind", "Main_Therapist_Behaviour", "video_url"]
    body = [[*row, "film"] for row in BODY]
    assert names(table(body, header), labels={"reflection": "kind"}) == EXPECTED
    coded = read_coded(table(body, header), {"reflection": "KIND"})
    assert coded.sources == ["film", "film"] and coded.sourced
    coded = read_coded(table(body, header), {"reflection": "kind", "source": "session"})
    assert coded.sources == ["a", "b"]


def test_missing_columns_are_named() -> None:
    header = [*HEADER[:5], "type", "behavior"]
    with pytest.raises(oars.Error, match=r"reflection_subtype.*'type'") as caught:
        read_coded(table(BODY, header))
    assert caught.value.code == "missing_column"
    with pytest.raises(oars.Error, match="'clinic'"):
        read_coded(table(BODY), {"source": "clinic"})
    with pytest.raises(oars.Error, match="source") as caught:
        read_coded(table(BODY), {"mood": "x"})
    assert caught.value.code == "invalid_option"


def test_labels_outside_the_scheme_are_named(tmp_path: Path) -> None:
    path = tmp_path / "coded.csv"
    path.write_bytes(table([*BODY, ["b", "3", "therapist", "So?", "rhetorical", "", "question"]]))
    with pytest.raises(oars.Error, match=r"'rhetorical'.*none, open, closed") as caught:
        read_coded(path)
    assert (caught.value.code, caught.value.line) == ("malformed", 7)
    assert caught.value.file == str(path)


def test_no_error_repeats_what_was_said() -> None:
    said = f"I play the {SECRET} at night"
    body = [["a", "0", "therapist", said, "", "", "other"]]
    with pytest.raises(oars.Error) as caught:
        read_coded(table(body), {"question": "text"})
    assert SECRET not in str(caught.value)


def test_no_coded_lines() -> None:
    with pytest.raises(oars.Error, match="no counselor line") as caught:
        read_coded(table([row for row in rows(2) if row[2] == "client"]))
    assert caught.value.code == "invalid_option"


def test_files_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(oars.Error) as caught:
        read_coded(tmp_path / "coded.csv")
    assert caught.value.code == "file_not_found"
