"""Compares oars with coders made of common tools: how well each codes, and how fast on one core.

    python tests/bench/coders coded.csv folds.json

The data are coded sessions as ``oars.train`` reads them, with a column for the source; the folds
are JSON, {"session": fold, ...}. ``make bench-coders`` installs what this needs.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from functools import partial

from data import Data, Ints, read_data
from encoder_peer import EncoderPeer
from fasttext_peer import FasttextPeer
from oars_coders import learned, rules
from peer import cross_validated
from table import NOTES, Row, table
from tfidf_peer import TfidfPeer
from threadpoolctl import threadpool_limits


def main() -> None:
    """Prints the table."""
    options = _parser().parse_args()
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with threadpool_limits(1):
        data = read_data(options.data, options.folds)
        rows = _rows(data, options.predictions)
    print(data.summary(), table(rows), NOTES, sep="\n\n")


def _rows(data: Data, predictions: str | None) -> list[Row]:
    coders: dict[str, Callable[[], tuple[Ints, float]]] = {
        "oars, rules": partial(rules, data),
        "oars, learned": partial(learned, data, predictions),
        "fastText": partial(cross_validated, FasttextPeer, data),
        "TF-IDF": partial(cross_validated, TfidfPeer, data),
        "sentence encoder": partial(cross_validated, EncoderPeer, data),
    }
    rows = []
    for name, measure in coders.items():
        print(f"measuring {name} ...", file=sys.stderr)
        found, speed = measure()
        rows.append(Row(name, data.compared(found), speed))
    return rows


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("data", help="coded sessions")
    parser.add_argument("folds", help='JSON: {"session": fold, ...}')
    parser.add_argument(
        "--predictions",
        metavar="FILE",
        help="what oars.train wrote with the same data and folds; without it, it is trained here",
    )
    return parser


if __name__ == "__main__":
    main()
