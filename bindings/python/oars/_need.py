"""What is installed only by those who train and evaluate."""

from __future__ import annotations

import importlib.util


def need_numpy(task: str) -> None:
    """Raises ImportError with what to do if numpy or scipy is missing."""
    for name in ("numpy", "scipy"):
        try:
            found = importlib.util.find_spec(name) is not None
        except ValueError:  # blocked in sys.modules
            found = False
        if not found:
            raise ImportError(
                f"{task} needs {name}, which is not installed; "
                "what to do: pip install 'oars[train]'"
            )
