"""Files that cannot be scored, or only in part: named, with a remedy, and the rest goes on."""

import json
import unittest

from program import FAILED, LABELED, ROLES_UNKNOWN, UNLABELED_ROLES, ProgramTest

BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "paper.pdf": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
    "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
    "noise.bin": bytes(range(256)) * 8,
    "prose.txt": b"The marzipan melted all over Ljubljana and nobody said a word.\n",
    "header.vtt": b"WEBVTT\n",
    "headless.csv": b"speaker,colour\ncounselor,red\n",
}


class BadFileTest(ProgramTest):
    def assert_named_with_remedy(self, result, name):
        self.assertEqual(result.returncode, FAILED, (name, result.stderr))
        self.assertRegex(result.stderr, rf"(?m)^oars: {name}:(\d+:)? .+\nWhat to do: .+")
        for word in ("marzipan", "Ljubljana"):
            self.assertNotIn(word, result.stderr)

    def test_each_is_named_with_a_remedy(self):
        for name, content in BAD.items():
            with self.subTest(name):
                self.file(name, content)
                result = self.run_oars("score", name)
                self.assert_named_with_remedy(result, name)
                self.assertEqual(result.stdout, "")

    def test_missing(self):
        self.assert_named_with_remedy(self.run_oars("score", "missing.txt"), "missing.txt")

    def test_folder(self):
        (self.folder / "sessions").mkdir()
        self.assert_named_with_remedy(self.run_oars("score", "sessions"), "sessions")

    def test_unreadable_standard_input(self):
        result = self.run_oars("score", "-", stdin="")
        self.assert_named_with_remedy(result, "stdin")


class OneBadOfManyTest(ProgramTest):
    def test_the_rest_goes_on(self):
        self.file("a.txt", LABELED)
        self.file("b.pdf", BAD["paper.pdf"])
        self.file("c.txt", LABELED)
        result = self.run_oars("score", "--format", "json", "a.txt", "b.pdf", "c.txt")
        self.assertEqual(result.returncode, FAILED)
        sessions = [json.loads(line)["id"] for line in result.stdout.splitlines()]
        self.assertEqual(sessions, ["a", "c"])
        self.assertEqual(result.stderr.count("oars: "), 1)

    def test_failure_wins_over_unknown_roles(self):
        self.file("a.txt", UNLABELED_ROLES)
        self.assertEqual(self.run_oars("score", "a.txt").returncode, ROLES_UNKNOWN)
        self.assertEqual(self.run_oars("score", "a.txt", "b.txt").returncode, FAILED)
        self.assertEqual(self.run_oars("score", "b.txt", "a.txt").returncode, FAILED)


class OddInputTest(ProgramTest):
    """Strange, but scored."""

    def test_long_line(self):
        self.file("long.txt", LABELED + "Client: " + "truffle " * 12500 + "\n")
        records = self.records("long.txt")
        self.assertEqual(len(records), 5)
        self.assertGreater(len(records[4]["text"]), 99_000)

    def test_warnings_are_counted_past_the_fifth(self):
        cues = ["WEBVTT\n"]
        for second in range(30, 10, -1):  # Every cue begins before the one above it.
            speaker = "Counselor" if second % 2 else "Client"
            cues.append(
                f"00:00:{second}.000 --> 00:00:{second - 1}.500\n<v {speaker}>The marzipan melted.\n"
            )
        self.file("back.vtt", "\n".join(cues))
        result = self.run_oars("score", "--format", "jsonl", "back.vtt")
        lines = result.stderr.splitlines()
        self.assertEqual(len(lines), 6, result.stderr)
        for line in lines[:5]:
            self.assertRegex(line, r"^oars: back\.vtt:\d+: warning: .+ \[\w+\]$")
        self.assertRegex(lines[5], r"^oars: back\.vtt: and \d+ more warnings$")
        self.assertNotIn("marzipan", result.stderr)


if __name__ == "__main__":
    unittest.main()
