"""`oars score`: formats, input, output, options."""

import csv
import io
import json
import os
import pty
import stat
import subprocess
import unittest

from program import DONE, EXAMPLES, FAILED, LABELED, PROGRAM, ProgramTest

FIELDS = [
    "session", "id", "speaker", "role", "start", "end", "text", "question", "reflection",
    "behavior", "judgment", "codes", "probability", "findings",
]  # fmt: skip


class FormatTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.file("talk.txt", LABELED)

    def test_text_is_the_default(self):
        output = self.run_done("score", "talk.txt")
        self.assertEqual(output, self.run_done("score", "--format", "text", "talk.txt"))
        self.assertIn("You lost the whole factory", output)

    def test_json_is_one_object_a_session(self):
        output = self.run_done("score", "--format", "json", "talk.txt")
        session = json.loads(output)
        self.assertEqual(len(session["utterances"]), 4)
        self.assertEqual(output.count("\n"), 1)

    def test_jsonl_has_the_fields_of_the_record(self):
        records = self.records("talk.txt")
        self.assertEqual([list(record) for record in records], [FIELDS] * 4)
        self.assertEqual(records[0]["session"], "talk")
        self.assertEqual(records[0]["question"], "open")
        self.assertEqual(records[1]["role"], "client")
        self.assertIsNone(records[1]["behavior"])

    def test_csv_has_the_columns_of_the_record(self):
        output = self.run_done("score", "--format", "csv", "talk.txt")
        rows = list(csv.DictReader(io.StringIO(output)))
        self.assertEqual(list(rows[0]), FIELDS)
        self.assertEqual([row["text"] for row in rows], [r["text"] for r in self.records("talk.txt")])

    def test_csv_has_one_header_for_many_files(self):
        self.file("more.txt", LABELED)
        output = self.run_done("score", "--format", "csv", "talk.txt", "more.txt")
        rows = list(csv.DictReader(io.StringIO(output)))
        self.assertEqual([row["session"] for row in rows], ["talk"] * 4 + ["more"] * 4)

    def test_many_files_in_order(self):
        self.file("more.txt", LABELED)
        output = self.run_done("score", "--format", "json", "more.txt", "talk.txt")
        self.assertEqual([json.loads(line)["id"] for line in output.splitlines()], ["more", "talk"])


class InputTest(ProgramTest):
    def test_standard_input(self):
        self.file("stdin.txt", LABELED)
        expected = self.run_done("score", "--format", "jsonl", "stdin.txt")
        for arguments in (["-"], []):
            output = self.run_done("score", "--format", "jsonl", *arguments, stdin=LABELED)
            self.assertEqual(output, expected)

    def test_terminal_on_standard_input_is_not_waited_for(self):
        leader, follower = pty.openpty()
        try:
            result = subprocess.run(
                [PROGRAM, "score"], stdin=follower, capture_output=True, text=True, timeout=30
            )
        finally:
            os.close(leader)
            os.close(follower)
        self.assert_usage_error(result, "no file given")

    def test_input_format(self):
        # The extension and the content say text; the option has the last word.
        self.file("talk.txt", LABELED)
        result = self.run_oars("score", "--input-format", "vtt", "talk.txt")
        self.assertEqual(result.returncode, FAILED)
        self.assertIn("talk.txt", result.stderr)
        self.assertEqual(len(self.records("--input-format", "text", "talk.txt")), 4)

    def test_unknown_input_format(self):
        self.assert_usage_error(self.run_oars("score", "--input-format", "papyrus", "x"), "papyrus")

    def test_encoding(self):
        self.file("talk.txt", LABELED.replace("marzipan", "marzip\u00e4n").encode("cp1252"))
        records = self.records("--encoding", "cp1252", "talk.txt")
        self.assertIn("marzip\u00e4n", records[1]["text"])

    def test_unknown_encoding(self):
        self.assert_usage_error(self.run_oars("score", "--encoding", "klingon", "x"), "klingon")

    def test_columns(self):
        self.file("talk.csv", "who said it,words\ncounselor,How was it?\nclient,Sticky.\n")
        columns = "text=words,speaker=who said it"
        expected = [("counselor", "How was it?"), ("client", "Sticky.")]
        for arguments in (
            ["--columns", columns],
            ["--columns", columns.split(",")[0], "--columns", columns.split(",")[1]],
        ):
            records = self.records(*arguments, "talk.csv")
            self.assertEqual([(r["speaker"], r["text"]) for r in records], expected)

    def test_bad_columns(self):
        self.assert_usage_error(self.run_oars("score", "--columns", "text", "x"), "--columns")
        self.assert_usage_error(self.run_oars("score", "--columns", "tint=a", "x"), "tint")


class ProfileTest(ProgramTest):
    def profiles(self, *arguments):
        output = self.run_done("score", "--format", "json", *arguments, EXAMPLES / "skilled.txt")
        return sorted(json.loads(output)["scores"]["profiles"])

    def test_all_by_default(self):
        self.assertEqual(self.profiles(), ["misc25", "miti3", "miti4", "plain"])

    def test_chosen(self):
        self.assertEqual(self.profiles("--profile", "miti4"), ["miti4"])
        self.assertEqual(
            self.profiles("--profile", "plain", "--profile", "miti4"), ["miti4", "plain"]
        )

    def test_unknown(self):
        self.assert_usage_error(self.run_oars("score", "--profile", "miti9", "x"), "miti9", "miti4")


class PackTest(ProgramTest):
    def test_broken_pack_names_file_and_line(self):
        self.file("mine.toml", "[[rule]]\nid = \n")
        self.assert_usage_error(self.run_oars("score", "--pack", ".", "x"), "mine.toml:2")
        self.assert_usage_error(self.run_oars("codes", "--pack", "."), "mine.toml:2")

    def test_missing_pack(self):
        self.assert_usage_error(self.run_oars("score", "--pack", "nowhere", "x"), "nowhere")

    OWN = """
[[code]]
id = "homework"
title = "Homework"
definition = "Speaks of what to do until next time."
examples = ["Shall we look at your diary?"]

[[rule]]
id = "homework.diary"
code = "homework"
note = "Speaks of the diary."
patterns = ["your (diary|worksheet)"]
match = ["Shall we look at your diary?"]
no_match = ["{}"]
"""

    def test_own_codes_and_rules(self):
        self.file("mine.toml", self.OWN.format("She kept a diary."))
        self.file("talk.txt", "Counselor: Did you bring your worksheet?\nClient: I forgot it.\n")
        rows = self.run_done("score", "--pack", ".", "--format", "jsonl", "talk.txt")
        first = json.loads(rows.splitlines()[0])
        self.assertIn("homework", first["codes"])
        self.assertIn("Speaks of the diary.", [one["note"] for one in first["findings"]])
        self.assertIn("homework", self.run_done("codes", "--pack", "."))
        self.assertIn("\u2192 homework", self.run_done("score", "--pack", ".", "talk.txt"))

    def test_own_rules_are_run_on_their_own_lines(self):
        self.file("mine.toml", self.OWN.format("I read your diary."))
        run = self.run_oars("score", "--pack", ".", "talk.txt")
        self.assert_usage_error(run, "mine.toml:8", "homework.diary", "no_match")


class NoTextTest(ProgramTest):
    WORDS = ("marzipan", "Ljubljana", "truffle", "factory", "brings")

    def test_no_word_spoken_is_written(self):
        self.file("talk.txt", LABELED)
        for output_format in ("text", "json", "jsonl", "csv"):
            output = self.run_done("score", "--no-text", "--format", output_format, "talk.txt")
            self.assertTrue(output)
            for word in self.WORDS:
                self.assertNotIn(word, output, output_format)

    def test_findings_stay(self):
        self.file("talk.txt", LABELED)
        records = self.records("talk.txt")
        for record in records:
            del record["text"]
        self.assertEqual(self.records("--no-text", "talk.txt"), records)


class ColorTest(ProgramTest):
    ESCAPE = "\x1b["

    def on_terminal(self, *arguments, environment=None):
        """What the program writes to a terminal."""
        leader, follower = pty.openpty()
        process = subprocess.Popen(
            [PROGRAM, "score", *arguments, "talk.txt"],
            stdout=follower,
            cwd=self.folder,
            env={**os.environ, "NO_COLOR": "", "TERM": "xterm", **(environment or {})},
        )
        os.close(follower)
        output = b""
        while True:
            try:
                block = os.read(leader, 65536)
            except OSError:  # The other end is closed.
                break
            if not block:
                break
            output += block
        os.close(leader)
        self.assertEqual(process.wait(), DONE)
        return output.decode()

    def setUp(self):
        super().setUp()
        self.file("talk.txt", LABELED)

    def test_color_only_on_a_terminal(self):
        self.assertIn(self.ESCAPE, self.on_terminal())
        self.assertNotIn(self.ESCAPE, self.run_done("score", "talk.txt"))

    def test_no_color(self):
        self.assertNotIn(self.ESCAPE, self.on_terminal(environment={"NO_COLOR": "1"}))
        self.assertNotIn(self.ESCAPE, self.on_terminal(environment={"TERM": "dumb"}))

    def test_the_option_has_the_last_word(self):
        self.assertNotIn(self.ESCAPE, self.on_terminal("--color", "never"))
        output = self.run_done(
            "score", "--color", "always", "talk.txt", environment={"NO_COLOR": "1"}
        )
        self.assertIn(self.ESCAPE, output)

    def test_tables_have_none(self):
        output = self.run_done("score", "--color", "always", "--format", "csv", "talk.txt")
        self.assertNotIn(self.ESCAPE, output)


class OutputFileTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.file("talk.txt", LABELED)

    def test_file_holds_what_standard_output_would(self):
        expected = self.run_done("score", "--format", "csv", "talk.txt")
        self.assertEqual(self.run_done("score", "--format", "csv", "talk.txt", "-o", "out.csv"), "")
        self.assertEqual((self.folder / "out.csv").read_text(), expected)
        self.assertEqual(sorted(os.listdir(self.folder)), ["out.csv", "talk.txt"])

    def test_dash_is_standard_output(self):
        expected = self.run_done("score", "talk.txt")
        self.assertEqual(self.run_done("score", "talk.txt", "-o", "-"), expected)

    def test_mode_and_link_are_kept(self):
        out = self.file("real.csv", "old")
        out.chmod(0o640)
        (self.folder / "link.csv").symlink_to("real.csv")
        self.run_done("score", "--format", "csv", "talk.txt", "-o", "link.csv")
        self.assertTrue((self.folder / "link.csv").is_symlink())
        self.assertNotEqual(out.read_text(), "old")
        self.assertEqual(stat.S_IMODE(out.stat().st_mode), 0o640)

    def test_device_is_written_in_place(self):
        self.run_done("score", "talk.txt", "-o", "/dev/null")
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/null").st_mode))

    def test_unwritable(self):
        for out in ("nowhere/out.csv", "."):
            result = self.run_oars("score", "talk.txt", "-o", out)
            self.assertEqual((result.returncode, result.stdout), (FAILED, ""))
            self.assertIn("cannot be written", result.stderr)
            self.assertIn("What to do:", result.stderr)

    def test_input_is_not_overwritten(self):
        self.assert_usage_error(self.run_oars("score", "talk.txt", "-o", "./talk.txt"), "talk.txt")
        self.assertEqual((self.folder / "talk.txt").read_text(), LABELED)

    def test_earlier_result_outlives_failure(self):
        out = self.file("out.csv", "old")
        result = self.run_oars("score", "missing.txt", "-o", "out.csv")
        self.assertEqual(result.returncode, FAILED)
        self.assertEqual(out.read_text(), "old")
        self.assertEqual(sorted(os.listdir(self.folder)), ["out.csv", "talk.txt"])


class BrokenPipeTest(ProgramTest):
    def test_reader_that_leaves_ends_the_run_quietly(self):
        process = subprocess.Popen(
            [PROGRAM, "score", *[EXAMPLES / "skilled.txt"] * 40],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        process.stdout.readline()
        process.stdout.close()
        errors = process.stderr.read()
        process.stderr.close()
        self.assertEqual((process.wait(), errors), (DONE, b""))


if __name__ == "__main__":
    unittest.main()
