"""Unknown roles: the table, the flags that mend it, and nothing lost meanwhile."""

import json
import shlex
import unittest

from program import DONE, ROLES_UNKNOWN, UNLABELED_ROLES, ProgramTest


class UnknownRolesTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.file("talk.txt", UNLABELED_ROLES)

    def test_text_shows_the_table_alone(self):
        result = self.run_oars("score", "talk.txt")
        self.assertEqual((result.returncode, result.stdout), (ROLES_UNKNOWN, ""))
        for word in ("LABEL", "TURNS", "WORDS", "YOU-SHARE", "SUGGESTION", "Ana Reyes"):
            self.assertIn(word, result.stderr)
        self.assertRegex(result.stderr, r"Ana Reyes +2 +\d+ +0\.\d\d +unknown +counselor\n")

    def test_nothing_said_is_shown(self):
        result = self.run_oars("score", "talk.txt")
        for word in ("Ljubljana", "marzipan", "melt", "truffle"):
            self.assertNotIn(word, result.stderr)

    def test_flags_pasted_back_work(self):
        result = self.run_oars("score", "talk.txt")
        (line,) = [line for line in result.stderr.splitlines() if line.startswith("  --role")]
        flags = shlex.split(line)
        self.assertEqual(
            flags, ["--role", "Ana Reyes=counselor", "--role", "Sam O'Cole=client"]
        )
        self.assertEqual([r["role"] for r in self.records(*flags, "talk.txt")],
                         ["counselor", "client"] * 2)

    def test_machine_formats_keep_the_records(self):
        result = self.run_oars("score", "--format", "jsonl", "talk.txt")
        self.assertEqual(result.returncode, ROLES_UNKNOWN)
        self.assertIn("--role", result.stderr)
        records = [json.loads(line) for line in result.stdout.splitlines()]
        self.assertEqual([record["role"] for record in records], ["unknown"] * 4)
        self.assertEqual([record["behavior"] for record in records], [None] * 4)
        self.assertEqual(records[1]["text"], "The marzipan melted.")

    def test_json_has_no_profiles(self):
        result = self.run_oars("score", "--format", "json", "talk.txt")
        self.assertEqual(result.returncode, ROLES_UNKNOWN)
        scores = json.loads(result.stdout)["scores"]
        self.assertEqual((scores["roles_known"], scores["profiles"]), (False, {}))

    def test_known_file_beside_it_is_scored(self):
        self.file("known.txt", UNLABELED_ROLES.replace("Ana Reyes", "Counselor")
                  .replace("Sam O'Cole", "Client"))
        result = self.run_oars("score", "talk.txt", "known.txt")
        self.assertEqual(result.returncode, ROLES_UNKNOWN)
        self.assertIn("known", result.stdout)
        self.assertNotIn("Ana Reyes", result.stdout)

    def test_three_speakers_get_three_flags(self):
        self.file("three.txt", UNLABELED_ROLES + "Kim Ito: Okay.\nKim Ito: Right.\n")
        result = self.run_oars("score", "three.txt")
        self.assertEqual(result.returncode, ROLES_UNKNOWN)
        self.assertIn("--role 'Kim Ito=other'", result.stderr)

    def test_no_counselor_among_known_roles(self):
        self.file("alone.txt", "Client: The marzipan melted.\nClient: All of it.\n")
        result = self.run_oars("score", "alone.txt")
        self.assertEqual(result.returncode, ROLES_UNKNOWN)
        self.assertIn("no speaker is the counselor", result.stderr)
        self.assertIn("--role 'LABEL=counselor'", result.stderr)

    def test_tables_of_many_sessions_are_counted_past_the_third(self):
        rows = ["session_id,speaker,text"]
        for session in range(5):
            rows += [f"{session},Ana,What happened?", f"{session},Sam,It melted."]
        self.file("many.csv", "\n".join(rows) + "\n")
        result = self.run_oars("score", "many.csv")
        self.assertEqual(result.returncode, ROLES_UNKNOWN)
        self.assertEqual(result.stderr.count("SUGGESTION"), 3)
        self.assertIn("session 0", result.stderr)
        self.assertIn("and 2 more sessions", result.stderr)


class RoleOptionTest(ProgramTest):
    def test_option_beats_the_label(self):
        self.file("talk.txt", "Counselor: How was it?\nClient: Sticky.\nCounselor: Oh.\n")
        records = self.records(
            "--role", "Counselor=client", "--role", "Client=counselor", "talk.txt"
        )
        self.assertEqual([r["role"] for r in records], ["client", "counselor", "client"])

    def test_label_with_equals_sign(self):
        self.file("talk.csv", "speaker,text\na=b,How was it?\nc,Sticky.\n")
        records = self.records("--role", "a=b=counselor", "--role", "c=client", "talk.csv")
        self.assertEqual([r["role"] for r in records], ["counselor", "client"])

    def test_mistakes(self):
        self.assert_usage_error(self.run_oars("score", "--role", "Ana", "x"), "LABEL=ROLE")
        self.assert_usage_error(self.run_oars("score", "--role", "Ana=boss", "x"), "counselor")
        self.assert_usage_error(
            self.run_oars("score", "--role", "Ana=client", "--role", "Ana=counselor", "x"), "Ana"
        )

    def test_unused_label_is_pointed_out(self):
        self.file("talk.txt", "Counselor: How was it?\nClient: Sticky.\nCounselor: Oh.\n")
        result = self.run_oars("score", "--role", "Zed=client", "talk.txt")
        self.assertEqual(result.returncode, DONE)
        self.assertIn("warning:", result.stderr)


if __name__ == "__main__":
    unittest.main()
