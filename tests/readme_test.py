#!/usr/bin/env python3
"""Runs README.md's snippets and the programs in examples/, so that they stay true.

ShellTest needs OARS_BIN (the program), CppTest needs OARS_PREFIX (an installed library) and may be
given OARS_CXX, PythonTest needs the package in the Python that runs it. Run the classes that apply:

    OARS_BIN=build/dev/bin/oars python3 tests/readme_test.py ShellTest
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
README = (PROJECT / "README.md").read_text(encoding="utf-8")


def snippets(language):
    """README's fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, flags=re.DOTALL | re.MULTILINE)


class SnippetTest(unittest.TestCase):
    """Runs in a folder of its own that holds examples/, as README's readers do."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        (self.folder / "examples").symlink_to(PROJECT / "examples")

    def run_done(self, *command, environment=None):
        result = subprocess.run(
            list(map(str, command)),
            cwd=self.folder,
            env={**os.environ, **(environment or {})},
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
        self.assertEqual(result.returncode, 0, f"{command}\n{result.stdout}\n{result.stderr}")
        return result.stdout


class ShellTest(SnippetTest):
    def setUp(self):
        super().setUp()
        self.program = Path(os.environ["OARS_BIN"]).resolve()
        tools = self.folder / "tools"
        tools.mkdir()
        (tools / "oars").symlink_to(self.program)
        self.path = {"PATH": f"{tools}:{os.environ['PATH']}"}

    def test_snippets(self):
        blocks = snippets("sh")
        self.assertTrue(blocks)
        for block in blocks:
            with self.subTest(block):
                self.run_done("sh", "-euc", block, environment=self.path)
        records = (self.folder / "codes.jsonl").read_text(encoding="utf-8").splitlines()
        self.assertGreater(len(records), 100)
        self.assertNotIn("text", json.loads(records[0]))

    def test_table_of_codes_is_complete(self):
        """The table names every code that is no attribute, and none that does not exist."""
        table = README.split("## What it codes")[1].split("\n\n")[1]
        named = {code for row in table.splitlines()[2:]
                 for code in re.findall(r"`([^`]+)`", row.split("|")[1])}
        codebook = json.loads(self.run_done(self.program, "codes", "--format", "json"))
        known = {code["id"] for code in codebook}
        self.assertTrue(named)
        self.assertEqual(named - known, set())
        families = {code.split(".")[0] for code in known}
        self.assertEqual(families - {code.split(".")[0] for code in named}, set())

    def test_record_table_is_complete(self):
        table = README.split("## The record")[1].split("\n\n")[2]
        fields = [field for row in table.splitlines()[2:]
                  for field in re.findall(r"`([^`]+)`", row.split("|")[1])]
        session = PROJECT / "examples/sessions/skilled.txt"
        output = self.run_done(self.program, "score", "--format", "jsonl", session)
        self.assertEqual(fields, list(json.loads(output.splitlines()[0])))


class CppTest(SnippetTest):
    CMAKE = (
        "cmake_minimum_required(VERSION 3.25)\n"
        "project(snippet LANGUAGES CXX)\n"
        "find_package(oars REQUIRED)\n"
        "add_executable(snippet snippet.cpp)\n"
        "target_link_libraries(snippet PRIVATE oars::oars)\n"
    )

    def build(self, source):
        """Builds a project against the installed library and returns the build folder."""
        build = self.folder / "build"
        options = [f"-DCMAKE_PREFIX_PATH={os.environ['OARS_PREFIX']}"]
        if "OARS_CXX" in os.environ:
            options.append(f"-DCMAKE_CXX_COMPILER={os.environ['OARS_CXX']}")
        self.run_done("cmake", "-S", source, "-B", build, *options)
        self.run_done("cmake", "--build", build)
        return build

    def test_snippets(self):
        blocks = snippets("cpp")
        self.assertTrue(blocks)
        for block in blocks:
            with self.subTest(block):
                (self.folder / "CMakeLists.txt").write_text(self.CMAKE)
                (self.folder / "snippet.cpp").write_text(block)
                output = self.run_done(self.build(self.folder) / "snippet")
                self.assertIn("Walter", output)

    def test_example(self):
        build = self.build(PROJECT / "examples/cpp")
        output = self.run_done(build / "score_session", "examples/sessions/skilled.vtt")
        self.assertIn("question.open", output)
        self.assertIn("Open share of questions: ", output)


class PythonTest(SnippetTest):
    def test_snippets(self):
        blocks = snippets("python")
        self.assertTrue(blocks)
        for block in blocks:
            with self.subTest(block):
                self.assertTrue(self.run_done(sys.executable, "-c", block))

    def test_example(self):
        script = PROJECT / "examples/python/score_session.py"
        output = self.run_done(sys.executable, script, "examples/sessions/judgmental.csv")
        self.assertIn("judgment.", output)
        self.assertIn("Open share of questions: ", output)
        self.assertIn("question", output.split("main behavior:")[1])


if __name__ == "__main__":
    unittest.main()
