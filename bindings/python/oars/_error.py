"""The one exception type of the package."""

from __future__ import annotations


class Error(Exception):
    """Raised while reading input and constructing objects, never while analyzing.

    The message names the file, the line, the fault and the remedy, and never quotes what a
    speaker said.

    Attributes:
        code: A stable name, e.g. ``"file_not_found"``, ``"no_speakers"``, ``"several_sessions"``.
        file: The file's name, or None for text that came without one.
        line: The line, from 1, or None for the file as a whole.
        remedy: What can be done about it; may be empty. It is already part of the message.

    >>> import oars
    >>> try:
    ...     oars.read("missing.txt")
    ... except oars.Error as error:
    ...     print(error.code)
    file_not_found
    """

    def __init__(
        self,
        message: str,
        code: str = "",
        file: str | None = None,
        line: int | None = None,
        remedy: str = "",
    ) -> None:
        super().__init__(message, code, file, line, remedy)
        self.code = code
        self.file = file
        self.line = line
        self.remedy = remedy

    def __str__(self) -> str:
        return str(self.args[0])
