"""The example sessions, and the text output of a short one as a golden file.

OARS_UPDATE_GOLDEN=1 writes the golden files anew; read the difference before you keep it.
"""

import os
import unittest
from pathlib import Path

from program import EXAMPLES, ProgramTest

GOLDEN = Path(__file__).parent / "golden"


class ExamplesTest(ProgramTest):
    SESSIONS = ("skilled", "average", "judgmental")

    def coded(self, name):
        """The records without what the format, not the talk, decides."""
        records = self.records(EXAMPLES / name)
        for record in records:
            del record["start"], record["end"]
        return records

    def test_same_codes_in_every_format(self):
        for session in self.SESSIONS:
            text = self.coded(f"{session}.txt")
            self.assertGreaterEqual(len(text), 40)
            self.assertLessEqual(len(text), 80)
            for extension in ("vtt", "csv"):
                other = self.coded(f"{session}.{extension}")
                for expected, record in zip(text, other, strict=True):
                    self.assertEqual(record, expected, f"{session}.{extension}")

    def test_counselors_differ_as_they_should(self):
        def share(session, holds):
            lines = [r for r in self.coded(f"{session}.txt") if r["role"] == "counselor"]
            return sum(map(holds, lines)) / len(lines)

        def reflects(record):
            return record["reflection"] is not None

        def judges(record):
            return bool(record["judgment"])

        self.assertGreater(share("skilled", reflects), share("average", reflects))
        self.assertEqual(share("skilled", judges), 0)
        self.assertLess(share("average", judges), 0.05)
        self.assertGreater(share("judgmental", judges), 0.3)


class GoldenTest(ProgramTest):
    maxDiff = None

    def test_text_output(self):
        for session in sorted(GOLDEN.glob("*.txt")):
            with self.subTest(session.name):
                output = self.run_done("score", session)
                expected = session.with_suffix(".expected")
                if os.environ.get("OARS_UPDATE_GOLDEN") == "1":
                    expected.write_text(output, encoding="utf-8")
                self.assertEqual(output, expected.read_text(encoding="utf-8"))


if __name__ == "__main__":
    unittest.main()
