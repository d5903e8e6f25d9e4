"""Help, version, the codebook, the formats, and what a mistyped command line gets."""

import json
import os
import subprocess
import unittest

from program import DONE, FAILED, LABELED, PROGRAM, USAGE, ProgramTest


class HelpTest(ProgramTest):
    def test_help_shows_examples_and_exit_codes(self):
        output = self.run_done("--help")
        for word in ("score", "read", "codes", "formats", "Examples:", "Exit codes:"):
            self.assertIn(word, output)

    def test_help_names_every_option(self):
        reading = (
            "--format --role --roles --counselor --columns --keep --input-format --encoding "
            "--strict --role-key --split-by-word-speaker --output"
        )
        options = {
            "score": reading + " --profile --no-text --pack --color",
            "read": reading + " --text",
            "formats": "--sniff",
        }
        for command, names in options.items():
            output = self.run_done(command, "--help")
            for option in names.split():
                self.assertRegex(output, option + r"\b")
            self.assertIn("Exit codes:", output)

    def test_version(self):
        self.assertRegex(self.run_done("--version"), r"^oars \d+\.\d+\.\d+\n$")

    def test_nothing_asked_is_a_usage_error(self):
        result = self.run_oars()
        self.assertEqual((result.returncode, result.stdout), (USAGE, ""))
        self.assertIn("Usage: oars", result.stderr)


class MistypedTest(ProgramTest):
    def test_subcommand(self):
        self.assert_usage_error(self.run_oars("scroe", "a.txt"), "'scroe'", "mean 'score'")

    def test_option(self):
        self.assert_usage_error(
            self.run_oars("score", "--formt", "json"), "'--formt'", "mean '--format'"
        )

    def test_file_without_subcommand(self):
        self.file("a.txt", LABELED)
        self.assert_usage_error(self.run_oars("a.txt"), "mean 'oars score a.txt'")

    def test_value_outside_the_choices(self):
        self.assert_usage_error(
            self.run_oars("score", "--format", "xml"), "--format", "text", "jsonl"
        )
        self.assert_usage_error(self.run_oars("score", "--color", "red"), "--color", "never")

    def test_missing_value(self):
        self.assert_usage_error(self.run_oars("score", "-o"), "--output")

    def test_argument_too_many(self):
        self.assert_usage_error(self.run_oars("formats", "vtt"), "'vtt'")


class CodesTest(ProgramTest):
    def codebook(self, *arguments):
        return json.loads(self.run_done("codes", "--format", "json", *arguments))

    def test_every_code_is_explained_with_an_example(self):
        codes = self.codebook()
        self.assertIn("question.open", [code["id"] for code in codes])
        for code in codes:
            self.assertEqual(sorted(code), ["definition", "examples", "id", "title"])
            self.assertTrue(code["title"] and code["definition"] and code["examples"], code["id"])

    def test_text_names_every_code(self):
        output = self.run_done("codes")
        for code in self.codebook():
            self.assertIn(code["id"], output)

    def test_one_code(self):
        self.assertEqual([c["id"] for c in self.codebook("question.open")], ["question.open"])

    def test_family(self):
        ids = [code["id"] for code in self.codebook("judgment")]
        self.assertIn("judgment.criticism", ids)
        self.assertTrue(all(code.startswith("judgment") for code in ids), ids)

    def test_unknown_code_suggests_a_near_one(self):
        self.assert_usage_error(self.run_oars("codes", "question.opne"), "'question.open'")
        self.assert_usage_error(self.run_oars("codes", "qqqqqqqqqqqqqqqqq"), "oars codes")


class FormatsTest(ProgramTest):
    def test_formats(self):
        output = self.run_done("formats")
        for extension in (".txt", ".vtt", ".csv"):
            self.assertIn(extension, output)


class OutputTest(ProgramTest):
    def test_full_device_is_an_error(self):
        with open("/dev/full", "w") as full:
            result = self.run_into(full, "codes")
        self.assertEqual(result.returncode, FAILED)
        self.assertIn("cannot be written", result.stderr)

    def test_reader_that_leaves_is_no_error(self):
        read, write = os.pipe()
        os.close(read)
        with os.fdopen(write, "w") as pipe:
            result = self.run_into(pipe, "codes")
        self.assertEqual((result.returncode, result.stderr), (DONE, ""))

    def run_into(self, stdout, *arguments):
        return subprocess.run(
            [PROGRAM, *arguments], stdout=stdout, stderr=subprocess.PIPE, text=True, check=False
        )


if __name__ == "__main__":
    unittest.main()
