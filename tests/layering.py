#!/usr/bin/env python3
"""Enforces the house: who may include whom, what the library may use, how long a file may be.

Usage: layering.py [ROOT]. Prints one line a violation and exits with 1 if there is any; warnings
alone exit with 0. ARCHITECTURE.md explains the rules. Needs the standard library alone.
"""

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

# A room of lib/ and the rooms whose headers it may include: downward only.
ROOMS = {
    "base": set(),
    "text": {"base"},
    "lang": {"base", "text"},
    "detect": {"base", "text", "lang"},
    "transcript": {"base"},
    "score": {"base"},
    "model": {"base", "text", "lang", "detect"},
    "session": {"base", "text", "lang", "detect", "model", "transcript", "score"},
    "report": {"base"},
}

# Headers from outside, by the beginning of their names, and the only place that may see them.
OUTSIDE = {
    "lib/text": ("unicode/", "re2/", "libstemmer.h"),
    "lib/lang": ("toml++/",),
    "lib/transcript": ("simdjson.h", "pugixml.hpp", "zip.h", "sys/mman.h"),
    "cli": ("CLI/", "unistd.h", "sys/ioctl.h", "sys/stat.h"),
    "bindings": ("pybind11/",),
}

# The library never prints, never exits and opens no socket.
BANNED_HEADERS = {"iostream", "print", "syncstream"}
BANNED_CALLS = re.compile(
    r"(?<![\w.>])(?:std\s*::\s*|::\s*)?"
    r"(exit|_Exit|quick_exit|abort|terminate|printf|fprintf|puts|fputs|putchar|perror|socket)"
    r"\s*\("
)

HEADER_LINES = 150
SOURCE_LINES = 300
TALK_LINES = 400
STOP_LINES = 600

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
NOT_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"', re.DOTALL)


@dataclass
class Report:
    root: Path
    errors: list = field(default_factory=list)
    warnings: list = field(default_factory=list)

    def place(self, path, line):
        return f"{path.relative_to(self.root)}:{line}"

    def error(self, path, line, message):
        self.errors.append(f"{self.place(path, line)}: {message}")

    def warn(self, path, line, message):
        self.warnings.append(f"{self.place(path, line)}: {message}")


def is_standard(name):
    """Standard C++ headers have neither a folder nor a suffix."""
    return "/" not in name and "." not in name


def includes(text):
    for number, line in enumerate(text.splitlines(), start=1):
        match = INCLUDE.match(line)
        if match:
            yield number, match.group(1) == '"', match.group(2)


def check_public(report, path, text):
    for line, quoted, name in includes(text):
        if quoted or not (name.startswith("oars/") or is_standard(name)):
            report.error(path, line, f"include/ may use standard headers and <oars/...> alone: {name}")


def check_inner(report, path, text, room):
    """A file of lib/: only the rooms below, only its own outside headers."""
    for line, quoted, name in includes(text):
        if quoted:
            other = name.split("/")[0]
            if "/" not in name or other not in ROOMS:
                report.error(path, line, f'write "room/file.hpp" with a room of lib/: {name}')
            elif other != room and other not in ROOMS[room]:
                report.error(path, line, f"{room} may not include {other}: {name}")
        elif name in BANNED_HEADERS:
            report.error(path, line, f"the library never prints: <{name}>")
        elif not name.startswith("oars/"):
            check_outside(report, path, line, name, f"lib/{room}")
    code = NOT_CODE.sub(lambda match: "\n" * match.group(0).count("\n"), text)
    for number, line in enumerate(code.splitlines(), start=1):
        call = BANNED_CALLS.search(line)
        if call:
            report.error(path, number, f"the library never prints, exits or opens sockets: {call.group(1)}")


def check_outer(report, path, text, place):
    """A file of cli/, bindings/ or examples/: include/oars, and files beside it."""
    for line, quoted, name in includes(text):
        if quoted:
            if not (path.parent / name).is_file():
                report.error(path, line, f"{place} sees include/oars alone: {name}")
        elif not name.startswith("oars/"):
            check_outside(report, path, line, name, place)


def check_outside(report, path, line, name, place):
    if not is_standard(name) and not name.startswith(OUTSIDE.get(place, ())):
        report.error(path, line, f"{place} may not use <{name}>")


def check_size(report, path, text):
    lines = text.count("\n")
    limit = HEADER_LINES if path.suffix == ".hpp" else SOURCE_LINES
    if lines > STOP_LINES:
        report.error(path, lines, f"{lines} lines; the stop is {STOP_LINES}")
    elif lines > TALK_LINES:
        report.warn(path, lines, f"{lines} lines; talk about splitting it ({limit} is the aim)")
    elif lines > limit:
        report.warn(path, lines, f"{lines} lines; {limit} is the aim")


def check_header(report, path, text):
    if path.suffix == ".hpp" and "#pragma once" not in text:
        report.error(path, 1, "a header begins with #pragma once")


def sources(root, folder, suffixes=(".hpp", ".cpp")):
    for path in sorted((root / folder).rglob("*")):
        if path.is_file() and path.suffix in suffixes:
            yield path, path.read_text(encoding="utf-8")


def check(root):
    """The report on a tree."""
    report = Report(root)
    for path, text in sources(root, "include"):
        check_public(report, path, text)
        check_size(report, path, text)
        check_header(report, path, text)
    for path, text in sources(root, "lib"):
        room = path.relative_to(root / "lib").parts[0]
        if room not in ROOMS:
            report.error(path, 1, f"lib/{room} has no rule; name what it may include in layering.py")
            continue
        check_inner(report, path, text, room)
        check_size(report, path, text)
        check_header(report, path, text)
    for place in ("cli", "bindings", "examples"):
        for path, text in sources(root, place):
            check_outer(report, path, text, place)
            check_size(report, path, text)
            check_header(report, path, text)
    for place in ("tests", "bindings", "examples", "scripts"):
        for path, text in sources(root, place, (".cpp", ".py") if place == "tests" else (".py",)):
            check_size(report, path, text)
    return report


def main(arguments):
    root = Path(arguments[0] if arguments else Path(__file__).parent.parent).resolve()
    if not (root / "lib").is_dir():
        print(f"{root}: no lib/ here", file=sys.stderr)
        return 2
    report = check(root)
    for line in report.warnings:
        print(f"warning: {line}")
    for line in report.errors:
        print(f"error: {line}", file=sys.stderr)
    return 1 if report.errors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
