#!/usr/bin/env python3
"""Scores a session from a file, and the same talk from a pandas DataFrame.

    python examples/python/score_session.py examples/sessions/skilled.txt

The second part needs pandas (`pip install "oars[pandas]"`) and is left out without it.
"""

import sys

import oars


def percent(share):
    """A share as a percentage; a figure that nothing was said for is None, not 0."""
    return "not available" if share is None else f"{share:.0%}"


def show(analysis):
    """Prints the judgments with their evidence, then a few figures."""
    for line in analysis.utterances:
        for finding in line.findings:
            if finding.code.startswith("judgment."):
                print(f"{line.id}: {finding.code}: {finding.text!r}\n    {finding.note}")
    plain = analysis.scores["plain"]
    print("Open share of questions:", percent(plain["percent_open"].value))
    print("Complex share of reflections:", percent(plain["percent_complex"].value))
    print("Counselor's share of the words:", percent(analysis.scores.talk.counselor_share))


def through_a_frame(analyzer, session):
    """Analyzes a table of one row an utterance, and returns a table of its codes."""
    import pandas

    frame = pandas.DataFrame(
        {
            "who": [utterance.speaker for utterance in session.utterances],
            "said": [utterance.text for utterance in session.utterances],
        }
    )
    talk = oars.Session.from_frame(frame, speaker="who", text="said")
    return analyzer.analyze(talk).to_frame()


def main(path):
    session = oars.read(path)
    analyzer = oars.Analyzer()  # Build one and keep it: it compiles the language pack.
    show(analyzer.analyze(session))
    try:
        frame = through_a_frame(analyzer, session)
    except ImportError:
        return
    print("\nWhat the counselor's lines are, by the main behavior:")
    print(frame[frame["role"] == "counselor"]["behavior"].value_counts().to_string())


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(f"usage: {sys.argv[0]} TRANSCRIPT")
    try:
        main(sys.argv[1])
    except oars.Error as error:
        sys.exit(str(error))
