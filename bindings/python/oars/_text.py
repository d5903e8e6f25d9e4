"""Checks of what users hand over, made before the C++ layer sees it.

The binding's own complaints print the arguments, which would put a transcript into a log.
"""

from __future__ import annotations

import re

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def clean_text(value: object, name: str = "text") -> str:
    """The string in a form that UTF-8 can hold; one code point stays one code point."""
    if not isinstance(value, str):
        raise TypeError(f"{name} must be a str, not {type(value).__name__}")
    return _LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value)
