from __future__ import annotations

import oars
import pytest
from common import SECRET, TURNS


def test_from_turns() -> None:
    session = oars.Session.from_turns(TURNS, id="one")
    assert session.id == "one"
    assert len(session) == len(TURNS)
    assert [u.text for u in session.utterances] == [text for _, text in TURNS]
    assert [u.id for u in session.utterances] == [str(i) for i in range(len(TURNS))]
    assert all(u.start is None and u.end is None and u.line is None for u in session.utterances)


def test_roles_are_given() -> None:
    roles = {"A": "counselor", "B": "client", "C": "other"}
    session = oars.Session.from_turns([(label, "Hello there.") for label in roles], roles)
    assert {speaker.label: speaker.role for speaker in session.speakers} == roles
    assert session.roles_known


def test_with_roles_leaves_the_first_session_alone() -> None:
    session = oars.Session.from_turns([("A", "How was it?"), ("B", "Hard.")])
    known = session.with_roles({"A": "counselor", "B": "client"})
    assert known.roles_known and not session.roles_known
    assert any(d.code == "roles_unknown" for d in session.diagnostics)


def test_inference_of_roles_can_be_switched_off() -> None:
    turns = [
        ("A", "What do you want for yourself, and what would you say to you? " * 8),
        ("B", "I think I know that I want my life back, and I am sure that I can. " * 8),
    ]
    assert oars.Session.from_turns(turns).roles_known
    assert not oars.Session.from_turns(turns, infer_roles=False).roles_known
    counselor, client = oars.Session.from_turns(turns).role_evidence()
    assert counselor.you_share - client.you_share > 0.3
    assert counselor.turns == 1 and counselor.words >= 50


def test_utterances_are_a_sequence() -> None:
    utterances = oars.Session.from_turns(TURNS).utterances
    assert utterances[-1].text == TURNS[-1][1]
    assert [u.id for u in utterances[1:4]] == ["1", "2", "3"]
    assert [u.id for u in reversed(utterances)] == [str(i) for i in reversed(range(len(TURNS)))]
    with pytest.raises(IndexError):
        utterances[len(TURNS)]
    with pytest.raises(IndexError):
        utterances[-len(TURNS) - 1]


def test_events_count_code_points() -> None:
    text = "Ça… 😟 [sighs] yes (laughs)"
    (utterance,) = oars.Session.from_turns([("Client", text)]).utterances
    assert [event.text for event in utterance.events] == ["[sighs]", "(laughs)"]
    assert [text[e.begin : e.end] for e in utterance.events] == ["[sighs]", "(laughs)"]


def test_utterances_outlive_their_session() -> None:
    utterance = oars.Session.from_turns(TURNS).utterances[0]
    speakers = oars.Session.from_turns(TURNS).speakers
    assert utterance.text == TURNS[0][1]
    assert speakers[1].label == "Client"


def test_lone_surrogates_are_replaced() -> None:
    (utterance,) = oars.Session.from_turns([("Client", "so \ud83d it goes")]).utterances
    assert utterance.text == "so \ufffd it goes"


@pytest.mark.parametrize(
    "turns", [[("A",)], [("A", "b", "c")], ["ab"], [("A", None)], [(1, "text")], [("A", b"text")]]
)
def test_bad_turns(turns: list[object]) -> None:
    with pytest.raises(TypeError):
        oars.Session.from_turns(turns)  # type: ignore[arg-type]


def test_complaints_never_quote() -> None:
    bad = [("Therapist", SECRET), ("Client", SECRET.encode())]
    with pytest.raises(TypeError) as caught:
        oars.Session.from_turns(bad)  # type: ignore[arg-type]
    assert SECRET not in str(caught.value)


def test_empty_sessions() -> None:
    session = oars.Session.from_turns([])
    assert len(session) == 0 and list(session.utterances) == []
    assert len(oars.Analyzer().analyze(session)) == 0
