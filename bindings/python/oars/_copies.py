"""Copies of coded lines as they may come besides: without punctuation, misheard, alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

import numpy

from . import _core
from ._coded import CodedLine
from ._session import Session

Words = list[str]

MISHEARD = 0.1  # of the words
FILLED = 0.03  # words with a filler before them
FILLERS = ("um", "uh", "like", "you know", "er")


def plain_copy(session: Session) -> Session:
    """The session as a speech recognizer may write it: no punctuation, no capitals, no events."""
    return _rewritten(session, lambda words: words)


def noisy_copy(session: Session, seed: int) -> Session:
    """A plain copy with fillers, and with one word in ten lost, repeated, or another word of the
    session in its place. The same seed gives the same copy."""
    random = numpy.random.default_rng(seed)
    heard = [word for utterance in session.utterances for word in _plain(utterance).split()]

    def mishear(words: Words) -> Words:
        out: Words = []
        for word in words:
            if random.random() < FILLED:
                out.append(FILLERS[random.integers(len(FILLERS))])
            if random.random() < MISHEARD:
                out += ([], [word, word], [heard[random.integers(len(heard))]])[random.integers(3)]
            else:
                out.append(word)
        return out or words  # a line stays a line

    return _rewritten(session, mishear)


def lone_copies(
    sessions: Sequence[Session], lines: Iterable[CodedLine]
) -> tuple[list[Session], list[CodedLine]]:
    """Each line as all that there is of a session."""
    alone: list[Session] = []
    moved: list[CodedLine] = []
    for line in lines:
        session = sessions[line.session]
        utterance = session.utterances[line.utterance]
        roles = {utterance.speaker: "counselor"}
        turns = [(utterance.speaker, utterance.text)]
        moved.append(CodedLine(len(alone), 0, line.labels))
        alone.append(Session.from_turns(turns, roles, infer_roles=False))
    return alone, moved


def _rewritten(session: Session, rewrite: Callable[[Words], Words]) -> Session:
    turns = [
        (utterance.speaker, " ".join(rewrite(_plain(utterance).split())))
        for utterance in session.utterances
    ]
    roles = {speaker.label: speaker.role for speaker in session.speakers}
    return Session.from_turns(turns, roles, infer_roles=False)


def _plain(utterance: _core.Utterance) -> str:
    text = utterance.text
    for event in reversed(utterance.events):
        text = text[: event.begin] + " " + text[event.end :]
    return re.sub(r"[^\w'\N{RIGHT SINGLE QUOTATION MARK}]+", " ", text.lower()).strip()
