#!/usr/bin/env python3
"""Writes each session's .vtt and .csv from its .txt, with invented but plausible times.

The .txt files are the ones to edit; run this afterwards. All three formats carry the same text,
so they must get the same codes.
"""

import csv
import html
from pathlib import Path

WORDS_PER_SECOND = 2.6
PAUSES = (0.4, 0.9, 0.6, 1.3, 0.5, 0.8, 1.1)  # taken in turn between speakers, in seconds
INTERRUPTION = -0.5  # after "--" the next speaker begins before the last one ends


def turns(path):
    """Yields (speaker, start, end, text) for every line of a labeled text file."""
    end = 0.0
    previous = ""
    for index, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        speaker, text = line.split(": ", 1)
        pause = INTERRUPTION if previous.endswith("--") else PAUSES[index % len(PAUSES)]
        start = end + pause
        end = start + 0.5 + len(text.split()) / WORDS_PER_SECOND
        yield speaker, round(start, 3), round(end, 3), text
        previous = text


def clock(seconds):
    """Seconds as a WebVTT time, e.g. 00:01:02.345."""
    milliseconds = round(seconds * 1000)
    minutes, milliseconds = divmod(milliseconds, 60_000)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{milliseconds / 1000:06.3f}"


def write_vtt(path, session):
    cues = [
        f"{number}\n{clock(start)} --> {clock(end)}\n<v {speaker}>{html.escape(text, quote=False)}\n"
        for number, (speaker, start, end, text) in enumerate(session, start=1)
    ]
    path.write_text("WEBVTT\n\n" + "\n".join(cues), encoding="utf-8")


def write_csv(path, session):
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["session_id", "utterance_id", "speaker", "start", "end", "text"])
        for index, (speaker, start, end, text) in enumerate(session):
            rows.writerow([path.stem, index, speaker, f"{start:.3f}", f"{end:.3f}", text])


def main():
    for source in sorted(Path(__file__).parent.glob("*.txt")):
        session = list(turns(source))
        write_vtt(source.with_suffix(".vtt"), session)
        write_csv(source.with_suffix(".csv"), session)


if __name__ == "__main__":
    main()
