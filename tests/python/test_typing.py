"""The package is typed, and the stubs of its compiled part are those of this build."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import oars
from common import ROOT

USER = """
import oars

analysis = oars.Analyzer("miti4").analyze([("Therapist", "What helps?")])
reveal_type(analysis.utterances[0].question)
reveal_type(analysis.scores["miti4"].measures["percent_open"].value)
reveal_type(oars.read("x.txt", roles={"T": "counselor"}).utterances[0].start)
reveal_type(oars.code_text("What helps?", context=["Hm."]).findings[0].begin)
"""


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=cwd, capture_output=True, text=True, check=False
    )


def test_stubs_are_fresh(tmp_path: Path) -> None:
    done = run("pybind11_stubgen", "oars._core", "-o", tmp_path, "--exit-code", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    installed = Path(oars.__file__).with_name("_core.pyi")
    remedy = "stale stubs; run: python -m pybind11_stubgen oars._core -o bindings/python"
    assert (tmp_path / "oars" / "_core.pyi").read_text() == installed.read_text(), remedy


def test_the_package_passes_mypy(tmp_path: Path) -> None:
    config = ROOT / "pyproject.toml"
    done = run("mypy", "--config-file", config, "-p", "oars", cwd=tmp_path)
    assert done.returncode == 0, done.stdout


def test_users_see_types(tmp_path: Path) -> None:
    (tmp_path / "user.py").write_text(USER)
    done = run("mypy", "--strict", "user.py", cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    types = [line.split('"')[1] for line in done.stdout.splitlines() if "Revealed" in line]
    assert types == ["str | None", "float | None", "float | None", "int"]


def test_the_package_is_marked_as_typed() -> None:
    assert Path(oars.__file__).with_name("py.typed").exists()
