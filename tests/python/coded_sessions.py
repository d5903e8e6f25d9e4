"""Invented coded sessions: lines from templates, whose words alone tell how they are coded."""

from __future__ import annotations

import csv
import io
import random

HEADER = ["session", "id", "speaker", "text", "question", "reflection", "behavior"]

THINGS = ("the garden", "your sister", "the night shift", "school", "the old car", "breakfast")

# Text, question, reflection, behavior.
TEMPLATES = [
    ("What would you like to change about {thing}?", "open", "", "question"),
    ("How do you feel when you think of {thing}?", "open", "", "question"),
    ("Did you talk about {thing} this week?", "closed", "", "question"),
    ("Are you worried about {thing}?", "closed", "", "question"),
    ("So you are tired of {thing}.", "", "simple", "reflection"),
    ("You said that {thing} takes a lot of time.", "", "simple", "reflection"),
    ("It sounds as if {thing} stands for everything you lost.", "", "complex", "reflection"),
    ("Part of you wants to let {thing} go, another holds on.", "", "complex", "reflection"),
    ("Research shows that people sleep better without {thing}.", "", "", "input"),
    ("I would suggest that you write down how {thing} goes.", "", "", "input"),
    ("Okay.", "", "", "other"),
    ("Thank you for coming in today.", "", "", "other"),
]


def rows(sessions: int = 10, lines: int = 16, seed: int = 1) -> list[list[str]]:
    """A row for each turn: a client's answers each counselor line."""
    draw = random.Random(seed)
    out = []
    for session in range(sessions):
        for line in range(lines):
            text, question, reflection, behavior = draw.choice(TEMPLATES)
            said = text.format(thing=draw.choice(THINGS))
            place = [f"s{session}", str(2 * line)]
            out.append([*place, "therapist", said, question, reflection, behavior])
            answer = f"Well, {draw.choice(THINGS)} again."
            out.append([f"s{session}", str(2 * line + 1), "client", answer, "", "", ""])
    return out


def table(body: list[list[str]], header: list[str] | None = None, delimiter: str = ",") -> bytes:
    """A table as bytes."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows([header or HEADER, *body])
    return out.getvalue().encode()
