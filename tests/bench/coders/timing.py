"""How long a call keeps a core busy."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

Result = TypeVar("Result")

ROUNDS = 3


def timed(call: Callable[[], Result]) -> tuple[Result, float]:
    """What a call returns and its seconds: the fewest of a few rounds, since the first one fills
    caches."""
    seconds = []
    for _ in range(ROUNDS):
        start = _busy()
        result = call()
        seconds.append(_busy() - start)
    return result, min(seconds)


def _busy() -> float:
    """The seconds on a core of this program and those that it has started and that still run.

    Not the clock's: those would count what other programs take of the core meanwhile.
    """
    children = Path("/proc/thread-self/children").read_text("ascii").split()
    return time.process_time() + sum(map(_busy_child, children))


def _busy_child(pid: str) -> float:
    return int(Path("/proc", pid, "schedstat").read_text("ascii").split()[0]) / 1e9
