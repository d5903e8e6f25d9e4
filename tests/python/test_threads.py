from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import oars
import pytest
from common import TURNS
from oars._options import core_options


def test_one_analyzer_in_many_threads() -> None:
    analyzer = oars.Analyzer()
    sessions = [oars.Session.from_turns(TURNS[i % 3 :] * (1 + i % 5), id=str(i)) for i in range(64)]
    alone = [analyzer.analyze(session).to_json() for session in sessions]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda session: analyzer.analyze(session).to_json(), sessions))
    assert together == alone


def test_the_shared_analyzer_is_made_once() -> None:
    from oars import _analyzer

    _analyzer._default = None
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: _analyzer.default_analyzer(), range(8)))
    assert len({id(analyzer) for analyzer in made}) == 1


def longest_pause(work: Callable[[], object]) -> tuple[float, float]:
    """While `work` runs in another thread: how long it took, and this thread's longest stop."""
    began = time.perf_counter()
    took = []

    def run() -> None:
        work()
        took.append(time.perf_counter() - began)

    worker = threading.Thread(target=run)
    # Before the start: a call that holds the lock stops this thread inside start() already.
    pause, last = 0.0, began
    worker.start()
    while worker.is_alive():
        time.sleep(0.0005)
        now = time.perf_counter()
        pause, last = max(pause, now - last), now
    worker.join()
    return took[0], pause


@pytest.mark.parametrize("task", ["analyze", "read_text", "to_json"])
def test_other_threads_run_on(task: str) -> None:
    """With the interpreter's lock held, this thread would stop for as long as the call takes."""
    analyzer = oars.Analyzer()
    text = "".join(f"{speaker}: {line}\n" for speaker, line in TURNS)
    repeats = {"analyze": 6000, "read_text": 40_000, "to_json": 12_000}[task]
    text *= repeats
    data, options = text.encode(), core_options("")
    session = oars.read_text(text) if task != "read_text" else None
    analysis = analyzer.analyze(session) if task == "to_json" and session else None
    work: dict[str, Callable[[], object]] = {
        "analyze": lambda: session and analyzer._core.analyze(session._core),
        "read_text": lambda: oars._core.read_bytes(data, "", options),
        "to_json": lambda: analysis and analysis.to_json(),
    }
    for _ in range(3):  # a busy machine can stop any thread; a held lock stops this one each time
        took, pause = longest_pause(work[task])
        if took > 0.05 and pause < took / 2:
            return
    pytest.fail(f"a call of {took:.2f} s stopped the other thread for {pause:.2f} s")
