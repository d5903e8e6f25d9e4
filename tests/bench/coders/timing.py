"""How long a call takes."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")

ROUNDS = 3


def timed(call: Callable[[], Result]) -> tuple[Result, float]:
    """What a call returns and its seconds: the fewest of a few rounds, since the first one fills
    caches and other programs may take the core in any."""
    seconds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        result = call()
        seconds.append(time.perf_counter() - start)
    return result, min(seconds)
