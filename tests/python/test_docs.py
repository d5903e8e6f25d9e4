"""Every example in the package's documentation runs, and everything public is documented."""

from __future__ import annotations

import doctest
import inspect
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import oars
import pytest
from common import EXAMPLES, ROOT

FLAGS = doctest.NORMALIZE_WHITESPACE | doctest.IGNORE_EXCEPTION_DETAIL


def documented() -> Iterator[tuple[str, object]]:
    yield "oars", oars
    for name in oars.__all__:
        value = getattr(oars, name)
        yield name, value
        if inspect.isclass(value):
            for member, content in vars(value).items():
                if not member.startswith("_"):
                    yield f"{name}.{member}", getattr(content, "__func__", content)


DOCUMENTED = dict(documented())


@pytest.mark.parametrize("name", DOCUMENTED)
def test_examples(name: str) -> None:
    text = inspect.getdoc(DOCUMENTED[name]) or ""
    assert text, f"{name} has no documentation"
    test = doctest.DocTestParser().get_doctest(text, {}, name, None, 0)
    assert doctest.DocTestRunner(optionflags=FLAGS).run(test).failed == 0


def test_there_are_examples() -> None:
    with_examples = [n for n, value in DOCUMENTED.items() if ">>>" in (inspect.getdoc(value) or "")]
    assert {"oars", "read", "Analyzer", "Session.from_frame", "code_text"} <= set(with_examples)


def test_everything_named_is_there() -> None:
    assert sorted(set(oars.__all__)) == sorted(oars.__all__)


@pytest.mark.parametrize("path", sorted((ROOT / "examples" / "python").glob("*.py")), ids=str)
def test_example_scripts(path: Path) -> None:
    done = subprocess.run(
        [sys.executable, path, EXAMPLES / "judgmental.txt"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "judgment." in done.stdout
