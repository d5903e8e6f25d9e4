"""The tests run against the installed package, never the source tree."""

from __future__ import annotations

import os
from pathlib import Path

import oars
import pytest
from common import ROOT, TURNS


def pytest_sessionstart(session: pytest.Session) -> None:
    package = Path(oars.__file__).resolve()
    if (ROOT / "bindings") in package.parents:
        raise pytest.UsageError(
            f"oars was imported from the source tree ({package}); install it: pip install '.[test]'"
        )


@pytest.fixture(scope="session")
def analyzer() -> oars.Analyzer:
    return oars.Analyzer()


@pytest.fixture(scope="session")
def analysis(analyzer: oars.Analyzer) -> oars.Analysis:
    return analyzer.analyze(TURNS)


@pytest.fixture(scope="session")
def program() -> Path:
    """The oars program, which OARS_BIN names."""
    path = os.environ.get("OARS_BIN")
    if not path:
        pytest.skip("OARS_BIN does not name the oars program")
    return Path(path).resolve()
