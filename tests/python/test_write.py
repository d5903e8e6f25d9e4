"""What sessions and analyses write reads back, and says the same as the program."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable
from pathlib import Path

import oars
import pytest
from common import EXAMPLES, TURNS

Writer = Callable[[oars.Session], str]

WRITERS: dict[str, Writer] = {
    "json": oars.Session.to_json,
    "csv": oars.Session.to_csv,
    "vtt": oars.Session.to_vtt,
    "eaf": oars.Session.to_eaf,
    "cha": oars.Session.to_chat,
}


@pytest.mark.parametrize("kind", WRITERS)
@pytest.mark.parametrize("name", ["skilled.vtt", "average.txt", "judgmental.csv"])
def test_what_is_written_reads_back(kind: str, name: str) -> None:
    session = oars.read(EXAMPLES / name)
    again = oars.read_text(WRITERS[kind](session), name=f"again.{kind}")
    assert [u.role for u in again.utterances] == [u.role for u in session.utterances]
    if kind != "cha":  # its marks for events and for turns that go on are not those of the text
        assert [u.text for u in again.utterances] == [u.text for u in session.utterances]


@pytest.mark.parametrize("kind", WRITERS)
def test_the_program_writes_the_same(kind: str, program: Path) -> None:
    path = EXAMPLES / "skilled.vtt"
    done = subprocess.run(
        [program, "read", path, "--format", kind], capture_output=True, check=True
    )
    assert done.stdout.decode() == WRITERS[kind](oars.read(path))


def test_json_keeps_everything() -> None:
    session = oars.read_text("Practice\n\nTherapist: Ça va? [smiles]\nClient: Oui.\n", name="a.txt")
    again = oars.read_text(session.to_json())
    assert again.to_json() == session.to_json()
    assert (again.id, again.meta) == (session.id, session.meta)
    several = oars.Session.from_turns(TURNS, id="b").to_json() + session.to_json()
    assert [s.id for s in oars.read_all(io.StringIO(several))] == ["b", "a"]


def test_events_count_bytes_in_json_and_code_points_in_dicts() -> None:
    text = "Ça… 😟 [sighs] yes"
    session = oars.Session.from_turns([("Client", text)])
    ((begin, end),) = session.to_dict()["utterances"][0]["events"]
    assert text[begin:end] == "[sighs]"
    data = session.to_json()
    encoded = text.encode()
    assert f"[{encoded.index(b'[')},{encoded.index(b']') + 1}]" in data
    (event,) = oars.read_text(data).utterances[0].events
    assert (event.begin, event.end, event.text) == (begin, end, "[sighs]")


def test_fields_are_columns() -> None:
    table = b"speaker,text,Skill\ntherapist,How was it?,open\nclient,Hard.,\n"
    session = oars.read(table, keep="Skill")
    assert session.to_csv().splitlines()[0].endswith(",Skill")
    again = oars.read_text(session.to_csv(), keep="Skill")
    assert [u.meta for u in again.utterances] == [[("Skill", "open")], []]


def test_codes_are_written(analysis: oars.Analysis) -> None:
    assert "question@Therapist" in analysis.to_eaf()
    assert "$question.open" in analysis.to_chat()
    assert "@Therapist" not in analysis.session.to_eaf()
    assert "%cod" not in analysis.session.to_chat()
    for written in (analysis.to_eaf(), analysis.to_chat()):
        assert [u.role for u in oars.read_text(written).utterances] == [
            u.role for u in analysis.utterances
        ]
