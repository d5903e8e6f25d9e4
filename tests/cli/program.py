"""Runs the built program for the tests; OARS_BIN names it."""

import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

PROGRAM = os.environ["OARS_BIN"]
PROJECT = Path(__file__).resolve().parents[2]
EXAMPLES = PROJECT / "examples" / "sessions"

DONE, FAILED, USAGE, ROLES_UNKNOWN = 0, 1, 2, 3

LABELED = """\
Counselor: What brings you here, if I may ask?
Client: My marzipan factory burned down in Ljubljana.
Counselor: You lost the whole factory.
Client: Every last truffle. (sighs)
"""

# The two say "you" and "I" about equally often, and too little for any inference.
UNLABELED_ROLES = """\
Ana Reyes: What happened in Ljubljana?
Sam O'Cole: The marzipan melted.
Ana Reyes: You saw it melt.
Sam O'Cole: Every last truffle.
"""


class ProgramTest(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def file(self, name, content):
        path = self.folder / name
        if isinstance(content, str):
            content = content.encode()
        path.write_bytes(content)
        return path

    def run_oars(self, *arguments, stdin="", environment=None):
        """Returns the finished process; standard input is `stdin`, never a terminal."""
        return subprocess.run(
            [PROGRAM, *map(str, arguments)],
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=self.folder,
            env={**os.environ, **(environment or {})},
            timeout=120,
            check=False,
        )

    def run_done(self, *arguments, **options):
        result = self.run_oars(*arguments, **options)
        self.assertEqual((result.returncode, result.stderr), (DONE, ""), arguments)
        return result.stdout

    def records(self, *arguments):
        output = self.run_done("score", "--format", "jsonl", *arguments)
        return [json.loads(line) for line in output.splitlines()]

    def assert_usage_error(self, result, *words):
        self.assertEqual(result.returncode, USAGE, result.stderr)
        self.assertEqual(result.stdout, "")
        self.assertIn("What to do:", result.stderr)
        for word in words:
            self.assertIn(word, result.stderr)
