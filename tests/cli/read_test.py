"""`oars read`: what is shown of a session, what it is converted to, and folders."""

import json
import unittest

from program import DONE, FAILED, LABELED, ROLES_UNKNOWN, UNLABELED_ROLES, ProgramTest

SPOKEN = ("Ljubljana", "marzipan", "melt", "truffle")

TIMED = """\
WEBVTT

00:00:04.000 --> 00:00:06.000
<v Counselor>What brings you here?

00:00:06.500 --> 00:00:07.000
<v Counselor>Today, I mean.

01:02:05.000 --> 01:02:09.500
<v Client>The marzipan melted.
"""

CHAT = "00:58:04\tAlex:\tmarzipan\n00:58:09\tKim:\ttruffle\n"


class SummaryTest(ProgramTest):
    def test_labels_roles_counts(self):
        self.file("talk.txt", LABELED)
        output = self.run_done("read", "talk.txt")
        self.assertIn("talk.txt: session talk, read as text\n", output)
        self.assertIn("4 utterances in 4 turns", output)
        self.assertIn("without times", output)
        self.assertRegex(output, r"Counselor +counselor +label +2 +\d+ +0\.\d\d\n")
        self.assertRegex(output, r"Client +client +label +2 ")

    def test_times_and_turns(self):
        self.file("talk.vtt", TIMED)
        output = self.run_done("read", "talk.vtt")
        self.assertIn("3 utterances in 2 turns", output)
        self.assertIn("from 0:00:04 to 1:02:09", output)

    def test_nothing_said_is_shown_unless_asked_for(self):
        self.file("talk.txt", LABELED)
        output = self.run_done("read", "talk.txt")
        for word in SPOKEN:
            self.assertNotIn(word, output)
        output = self.run_done("read", "--text", "talk.txt")
        self.assertIn("  Client: Every last truffle. (sighs)\n", output)

    def test_repairs_are_shown(self):
        self.file("talk.vtt", TIMED.replace("00:00:07.000", "00:00:05.000"))
        output = self.run_done("read", "talk.vtt")
        self.assertRegex(output, r"line \d+: .+ \[end_before_start\]\n")

    def test_unknown_roles(self):
        self.file("talk.txt", UNLABELED_ROLES)
        result = self.run_oars("read", "talk.txt")
        self.assertEqual((result.returncode, result.stderr), (ROLES_UNKNOWN, ""))
        self.assertRegex(result.stdout, r"Ana Reyes +unknown +- ")
        self.assertIn("[roles_unknown]", result.stdout)
        self.assertIn("--role 'Ana Reyes=counselor'", result.stdout)

    def test_standard_input(self):
        self.assertIn("stdin: session stdin", self.run_done("read", stdin=LABELED))
        self.assertIn("stdin: session stdin", self.run_done("read", "-", stdin=LABELED))


class ConversionTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.file("talk.vtt", TIMED)

    def test_json(self):
        session = json.loads(self.run_done("read", "--format", "json", "talk.vtt"))
        self.assertEqual(session["id"], "talk")
        self.assertEqual(len(session["utterances"]), 3)

    def test_each_format_reads_back(self):
        for name in ("json", "csv", "vtt", "eaf", "cha"):
            with self.subTest(name):
                self.run_done("read", "--format", name, "-o", f"again.{name}", "talk.vtt")
                session = json.loads(self.run_done("read", "--format", "json", f"again.{name}"))
                texts = [utterance["text"] for utterance in session["utterances"]]
                self.assertEqual(texts[0], "What brings you here?")
                self.assertEqual(len(texts), 3)
                roles = [speaker["role"] for speaker in session["speakers"]]
                self.assertEqual(roles, ["counselor", "client"])

    def test_table_of_many_has_one_header(self):
        self.file("more.txt", LABELED)
        lines = self.run_done("read", "--format", "csv", "talk.vtt", "more.txt").splitlines()
        self.assertEqual(len(lines), 1 + 3 + 4)

    def test_one_session_formats_refuse_two(self):
        self.file("more.txt", LABELED)
        result = self.run_oars("read", "--format", "vtt", "-o", "out.vtt", "talk.vtt", "more.txt")
        self.assert_usage_error(result, "one session")
        self.assertFalse((self.folder / "out.vtt").exists())

    def test_text_flag_is_for_text(self):
        self.assert_usage_error(self.run_oars("read", "--text", "-f", "json", "talk.vtt"), "--text")


class ReadingOptionsTest(ProgramTest):
    """The same for `read` and `score`."""

    COMMANDS = (("read", "--format", "json"), ("score", "--format", "json"))

    def test_strict_refuses_a_repair(self):
        self.file("talk.vtt", TIMED.replace("00:00:07.000", "00:00:05.000"))
        for command in self.COMMANDS:
            result = self.run_oars(*command, "--strict", "talk.vtt")
            self.assertEqual((result.returncode, result.stdout), (FAILED, ""))
            self.assertRegex(result.stderr, r"talk\.vtt:\d+:")

    def test_strict_takes_a_clean_file(self):
        self.file("talk.txt", LABELED)
        for command in self.COMMANDS:
            self.run_done(*command, "--strict", "talk.txt")

    def test_strict_roles_are_not_inferred(self):
        asks = "Ana: " + "what do you and your people want here? " * 8 + "\n"
        tells = "Sam: " + "well I said that my days are long. " * 8 + "\n"
        self.file("talk.txt", asks + tells + asks + tells)
        for command in self.COMMANDS:
            self.assertEqual(self.run_oars(*command, "talk.txt").returncode, DONE)
            result = self.run_oars(*command, "--roles", "strict", "talk.txt")
            self.assertEqual(result.returncode, ROLES_UNKNOWN)

    def test_counselor(self):
        self.file("talk.txt", UNLABELED_ROLES)
        for command in self.COMMANDS:
            session = json.loads(self.run_done(*command, "--counselor", "Ana Reyes", "talk.txt"))
            roles = {s["label"]: s["role"] for s in session["speakers"]}
            self.assertEqual(roles, {"Ana Reyes": "counselor", "Sam O'Cole": "client"})

    def test_columns_and_keep(self):
        self.file("talk.csv", "who,utterance,mood\nT,How was it?,calm\nC,Sticky.,low\n")
        options = ("--columns", "text=utterance,speaker=who", "--keep", "mood")
        for command in self.COMMANDS:
            self.run_done(*command, *options, "talk.csv")
        output = self.run_done("read", "--format", "csv", *options, "talk.csv")
        self.assertIn("mood", output.splitlines()[0])

    def test_input_format_and_encoding(self):
        self.file("talk.dat", LABELED.replace("lost", "l\xf6st").encode("cp1252"))
        for command in self.COMMANDS:
            output = self.run_done(
                *command, "--input-format", "text", "--encoding", "cp1252", "talk.dat"
            )
            self.assertIn("text", output)

    def test_role_key(self):
        said = {"id": "u1", "conversation_id": "u1", "reply_to": None, "timestamp": None}
        lines = [
            said | {"speaker": "ana", "text": "Hi.", "meta": {"who": "counselor"}},
            said | {"id": "u2", "speaker": "sam", "text": "Oh.", "meta": {"who": "client"}},
        ]
        (self.folder / "corpus").mkdir()
        self.file("corpus/utterances.jsonl", "\n".join(json.dumps(line) for line in lines))
        for command in self.COMMANDS:
            session = json.loads(self.run_done(*command, "--role-key", "who", "corpus"))
            roles = {s["label"]: s["role"] for s in session["speakers"]}
            self.assertEqual(roles, {"ana": "counselor", "sam": "client"})

    def test_split_by_word_speaker(self):
        words = [
            {"word": "Better?", "start": 0.0, "end": 0.4, "speaker": "Therapist"},
            {"word": "Yes.", "start": 0.6, "end": 0.9, "speaker": "Client"},
        ]
        segment = {"start": 0.0, "end": 0.9, "text": "Better? Yes.", "speaker": "Therapist"}
        both = {"segments": [segment | {"words": words}], "word_segments": []}
        self.file("talk.json", json.dumps(both))
        output = self.run_done("read", "--format", "json", "--split-by-word-speaker", "talk.json")
        texts = [u["text"] for u in json.loads(output)["utterances"]]
        self.assertEqual(texts, ["Better?", "Yes."])

    def test_mistakes(self):
        for command in self.COMMANDS:
            self.assert_usage_error(self.run_oars(*command, "--roles", "guess", "x"), "strict")
            self.assert_usage_error(self.run_oars(*command, "--input-format", "zzz", "x"), "vtt")


class FolderTest(ProgramTest):
    def folder_of(self, **files):
        (self.folder / "talks").mkdir(exist_ok=True)
        for name, content in files.items():
            self.file("talks/" + name.replace("__", "."), content)

    def ids(self, result):
        return [json.loads(line)["id"] for line in result.stdout.splitlines()]

    def test_mixed_files_without_flags(self):
        self.folder_of(b__vtt=TIMED, a__txt=LABELED, c__csv="speaker,text\nT,Hm?\nC,Hm.\n")
        (self.folder / "talks" / "later").mkdir()
        self.file("talks/later/d.txt", LABELED)
        self.file("talks/.hidden.txt", "nothing")
        for command in ("read", "score"):
            result = self.run_oars(command, "--format", "json", "talks")
            self.assertEqual((result.returncode, result.stderr), (DONE, ""))
            self.assertEqual(self.ids(result), ["a", "b", "c", "d"])

    def test_bad_files_are_told_and_the_rest_goes_on(self):
        self.folder_of(a__txt=LABELED, b__pdf="%PDF-1.7\n", c__txt=CHAT, d__txt=LABELED)
        for command in ("read", "score"):
            result = self.run_oars(command, "--format", "json", "talks")
            self.assertEqual(result.returncode, FAILED)
            self.assertEqual(self.ids(result), ["a", "d"])
            self.assertEqual(result.stderr.count("oars: talks/"), 2)
            for word in SPOKEN:
                self.assertNotIn(word, result.stderr)

    def test_empty_folder(self):
        (self.folder / "talks").mkdir()
        self.file("a.txt", LABELED)
        result = self.run_oars("read", "--format", "json", "talks", "a.txt")
        self.assertEqual((result.returncode, self.ids(result)), (FAILED, ["a"]))
        self.assertIn("oars: talks: The folder holds no transcript", result.stderr)

    def test_output_of_an_earlier_run_is_not_replaced(self):
        self.folder_of(a__txt=LABELED, b__json="{}")
        result = self.run_oars("read", "talks", "-o", "talks/b.json")
        self.assert_usage_error(result, "names an input")


class RoleMapTest(ProgramTest):
    def setUp(self):
        super().setUp()
        (self.folder / "talks").mkdir()
        self.file("talks/a.txt", UNLABELED_ROLES)
        self.file("talks/b.txt", UNLABELED_ROLES)
        self.file("talks/c.txt", LABELED)

    def table(self, *rows):
        self.file("talks/roles.csv", "# who is who\nfile,label,role\n" + "\n".join(rows) + "\n")

    def roles(self, *arguments):
        output = self.run_done("read", "--format", "json", *arguments, "talks")
        sessions = [json.loads(line) for line in output.splitlines()]
        return [[speaker["role"] for speaker in session["speakers"]] for session in sessions]

    def test_applied(self):
        self.table("*,Ana Reyes,counselor", "b.txt,Ana Reyes,client")
        self.assertEqual(
            self.roles(),
            [["counselor", "client"], ["client", "counselor"], ["counselor", "client"]],
        )

    def test_flag_wins(self):
        self.table("*,Ana Reyes,counselor", "*,Sam O'Cole,client", "a.txt,Ana Reyes,counselor")
        result = self.run_oars("read", "--format", "json", "--role", "Ana Reyes=other", "talks")
        first = json.loads(result.stdout.splitlines()[0])
        self.assertEqual([s["role"] for s in first["speakers"]], ["other", "client"])

    def test_idle_row_is_pointed_out(self):
        self.table("*,Ana Reyes,counselor", "d.txt,Ana Reyes,client")
        result = self.run_oars("score", "--format", "json", "talks")
        self.assertEqual(result.returncode, DONE)
        self.assertIn("talks/roles.csv:4: warning:", result.stderr)

    def test_fault_names_file_and_line(self):
        self.table("*,Ana Reyes,boss")
        result = self.run_oars("score", "--format", "json", "talks")
        self.assertEqual((result.returncode, result.stdout), (FAILED, ""))
        self.assertIn("talks/roles.csv:3:", result.stderr)
        self.assertIn("What to do:", result.stderr)


class SniffTest(ProgramTest):
    def test_each_file_with_evidence(self):
        self.file("a.txt", LABELED)
        self.file("b.dat", TIMED)
        output = self.run_done("formats", "--sniff", "a.txt", "b.dat")
        self.assertRegex(output, r"a\.txt +text +\d+% +\w+")
        self.assertRegex(output, r"b\.dat +vtt +\d+% +\w+")
        for word in SPOKEN:
            self.assertNotIn(word, output)

    def test_unrecognized(self):
        self.file("a.txt", LABELED)
        self.file("b.txt", CHAT)
        result = self.run_oars("formats", "--sniff", "a.txt", "b.txt")
        self.assertEqual((result.returncode, result.stderr), (FAILED, ""))
        self.assertRegex(result.stdout, r"b\.txt +- +0% +a chat log")

    def test_folder_and_missing_file(self):
        (self.folder / "talks").mkdir()
        self.file("talks/a.txt", LABELED)
        result = self.run_oars("formats", "--sniff", "talks", "none.txt")
        self.assertEqual(result.returncode, FAILED)
        self.assertIn("talks/a.txt", result.stdout)
        self.assertIn("oars: none.txt: ", result.stderr)


if __name__ == "__main__":
    unittest.main()
