"""What the tests share. All sessions here are invented."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples" / "sessions"
SCHEMAS = ROOT / "schemas"

TURNS = [
    ("Therapist", "What would you like to talk about today?"),
    ("Client", "I can't sleep, and I feel guilty about the café… it's my sister's money 😟."),
    ("Therapist", "You feel guilty about the café, and it keeps you awake."),
    ("Client", "[sighs] Yes. I lie there counting."),
    ("Therapist", "Have you talked to her?"),
    ("Client", "No."),
    (
        "Therapist",
        "“Naïve” is a hard word… What were you thinking? That was reckless. 😟 Why?",
    ),
]

# A word that only the transcript holds, for tests that nothing else repeats it.
SECRET = "xylophone"


def example_files() -> list[Path]:
    names = ("skilled", "average", "judgmental")
    return [EXAMPLES / f"{name}.{kind}" for name in names for kind in ("txt", "vtt", "csv")]
