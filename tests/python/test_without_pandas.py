"""pandas is optional: nothing imports it before a DataFrame is asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

BLOCKED = """
import sys
sys.modules["pandas"] = None
import oars
analysis = oars.Analyzer().analyze([("Therapist", "What helps?"), ("Client", "Tea.")])
assert analysis.to_dict()["utterances"][0]["question"] == "open"
assert analysis.utterances[0].question == "open"
assert oars.code_text("What helps?").question == "open"
try:
    analysis.to_frame()
except ImportError as error:
    print(error)
"""

UNTOUCHED = """
import sys
import oars
oars.Analyzer().analyze([("Therapist", "What helps?")]).to_dict()
print("pandas" in sys.modules)
"""


def run(script: str, cwd: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=cwd, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_works_without_pandas(tmp_path: Path) -> None:
    assert "pip install pandas" in run(BLOCKED, tmp_path)


def test_pandas_is_imported_on_use(tmp_path: Path) -> None:
    assert run(UNTOUCHED, tmp_path).strip() == "False"
