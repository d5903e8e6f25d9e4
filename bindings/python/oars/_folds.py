"""Which sessions are held out together."""

from __future__ import annotations

import collections
import json
import os
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import numpy

from . import _core
from ._coded import CodedData
from ._coded_table import malformed
from ._path import FilePath, checked_path

FOLDS = 5

FoldMap: TypeAlias = Mapping[str, int | str]


def deal(sources: Sequence[int], sizes: Sequence[int], folds: int, seed: int) -> dict[int, int]:
    """Deals sources into folds of about the same size: the largest first, each to the smallest
    fold so far; the seed orders sources of the same size.

    >>> sorted(deal([7, 8, 9], [10, 6, 5], 2, 0).items())
    [(7, 0), (8, 1), (9, 1)]
    """
    order = numpy.random.default_rng(seed).permutation(len(sources)).tolist()
    filled = [0] * folds
    fold_of: dict[int, int] = {}
    for index in sorted(order, key=lambda index: -sizes[index]):
        smallest = filled.index(min(filled))
        fold_of[sources[index]] = smallest
        filled[smallest] += sizes[index]
    return fold_of


def session_folds(
    coded: CodedData, sources: Sequence[int], folds: FilePath | FoldMap | None, seed: int
) -> list[int]:
    """The fold of each session, from 0.

    Args:
        sources: A number for each session's source.
        folds: Session's id -> fold, or a JSON file with it, possibly under the key "folds"; None:
            sources are dealt into five.

    Raises:
        Error: ``invalid_option`` if there are too few sources, or sessions without a fold;
            ``malformed`` for a file that holds no folds; ``file_not_found``.
    """
    if folds is None:
        return _dealt(coded, sources, seed)
    given = folds if isinstance(folds, Mapping) else _read_folds(folds)
    missing = [session.id for session in coded.sessions if session.id not in given]
    if missing:
        _core.raise_invalid_option(
            f"the folds leave out {len(missing)} of {len(coded.sessions)} sessions, the first of "
            f"them '{missing[0]}'",
            "give a fold for every session's id",
        )
    names = [str(given[session.id]) for session in coded.sessions]
    number_of = {name: number for number, name in enumerate(sorted(set(names)))}
    numbers = [number_of[name] for name in names]
    _check(coded, sources, numbers)
    return numbers


def _dealt(coded: CodedData, sources: Sequence[int], seed: int) -> list[int]:
    sizes = collections.Counter(sources[line.session] for line in coded.lines)
    if len(sizes) < FOLDS:
        kind = "sources" if coded.sourced else "sessions"
        _core.raise_invalid_option(
            f"there are {len(sizes)} coded {kind} and {FOLDS} folds",
            f"give at least {FOLDS} {kind}, or the folds yourself",
        )
    fold_of = deal(list(sizes), list(sizes.values()), FOLDS, seed)
    return [fold_of.get(source, 0) for source in sources]


def _check(coded: CodedData, sources: Sequence[int], numbers: Sequence[int]) -> None:
    """What is left of the data for training must have two sources, to choose between settings."""
    coded_in = {(numbers[line.session], sources[line.session]) for line in coded.lines}
    for fold in {fold for fold, _ in coded_in}:
        if len({source for number, source in coded_in if number != fold}) < 2:
            kind = "sources" if coded.sourced else "sessions"
            _core.raise_invalid_option(
                f"without fold {fold} fewer than two coded {kind} are left to train on",
                f"divide the sessions into more folds, or give more {kind}",
            )


def _read_folds(path: FilePath) -> FoldMap:
    name = os.fspath(checked_path(path))
    _core.sniff_file(name)  # says what is wrong with a file that cannot be read
    with open(name, "rb") as file:
        try:
            content = json.load(file)
        except ValueError:
            content = None
    found = content.get("folds", content) if isinstance(content, dict) else None
    if not isinstance(found, dict) or not all(isinstance(v, (int, str)) for v in found.values()):
        malformed("The file holds no folds", 'write JSON: {"session": fold, ...}', name)
    return found
