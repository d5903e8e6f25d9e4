#!/usr/bin/env python3
"""layering.py must let a clean tree pass and name each kind of violation."""

import tempfile
import unittest
from pathlib import Path

import layering

CLEAN = {
    "include/oars/session.hpp": "#pragma once\n#include <string>\n#include <oars/export.hpp>\n",
    "lib/base/utf8.hpp": "#pragma once\n#include <string_view>\n",
    "lib/text/stemmer.cpp": '#include <libstemmer.h>\n#include "base/utf8.hpp"\n',
    "lib/lang/load.cpp": '#include <toml++/toml.h>\n#include "text/stemmer.hpp"\n',
    "lib/score/count.cpp": "#include <oars/coding.hpp>\n// never printf(x)\nvoid next_exit(int);\n",
    "cli/main.cpp": '#include <CLI/CLI.hpp>\n#include "score.hpp"\n#include <oars/oars.hpp>\n',
    "cli/score.hpp": "#pragma once\n",
}

# Path, what the file holds, what the message must say.
VIOLATIONS = [
    ("include/oars/bad.hpp", "#pragma once\n#include <unicode/brkiter.h>\n", "include/ may use"),
    ("include/oars/bad.hpp", "#pragma once\n#include <re2/re2.h>\n", "include/ may use"),
    ("include/oars/bad.hpp", '#pragma once\n#include "base/utf8.hpp"\n', "include/ may use"),
    ("include/oars/bad.hpp", "#include <string>\n", "#pragma once"),
    ("lib/base/bad.cpp", '#include "text/token.hpp"\n', "base may not include text"),
    ("lib/text/bad.cpp", '#include "lang/pack.hpp"\n', "text may not include lang"),
    ("lib/transcript/bad.cpp", '#include "text/token.hpp"\n', "transcript may not include text"),
    ("lib/score/bad.cpp", '#include "detect/detector.hpp"\n', "score may not include detect"),
    ("lib/report/bad.cpp", '#include "session/state.hpp"\n', "report may not include session"),
    ("lib/detect/bad.cpp", "#include <re2/re2.h>\n", "lib/detect may not use <re2/re2.h>"),
    ("lib/lang/bad.cpp", "#include <unicode/uchar.h>\n", "lib/lang may not use"),
    ("lib/text/bad.cpp", "#include <boost/regex.hpp>\n", "lib/text may not use"),
    ("lib/text/bad.cpp", '#include "token.hpp"\n', "room/file.hpp"),
    ("lib/attic/bad.cpp", "#include <string>\n", "has no rule"),
    ("lib/score/bad.cpp", "#include <iostream>\n", "never prints"),
    ("lib/score/bad.cpp", 'void f() { std::printf("x"); }\n', "never prints"),
    ("lib/score/bad.cpp", "void f() { exit(1); }\n", "never prints, exits"),
    ("cli/bad.cpp", '#include "base/utf8.hpp"\n', "cli sees include/oars alone"),
    ("cli/bad.cpp", "#include <re2/re2.h>\n", "cli may not use"),
    ("bindings/python/bad.cpp", "#include <CLI/CLI.hpp>\n", "bindings may not use"),
    ("lib/base/bad.cpp", "\n" * 601, "the stop is 600"),
]


def report_on(files):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return layering.check(root)


class LayeringTest(unittest.TestCase):
    def test_a_clean_tree_passes(self):
        report = report_on(CLEAN)
        self.assertEqual(report.errors, [])
        self.assertEqual(report.warnings, [])

    def test_each_violation_is_named(self):
        for path, text, message in VIOLATIONS:
            with self.subTest(path=path, text=text[:40]):
                errors = report_on({**CLEAN, path: text}).errors
                self.assertEqual(len(errors), 1, errors)
                self.assertTrue(errors[0].startswith(path + ":"), errors)
                self.assertIn(message, errors[0])

    def test_long_files_are_warned_of(self):
        long_header = "#pragma once\n" + "\n" * 150
        report = report_on({**CLEAN, "lib/base/a.hpp": long_header, "lib/base/b.cpp": "\n" * 301})
        self.assertEqual(report.errors, [])
        self.assertEqual(len(report.warnings), 2)


if __name__ == "__main__":
    unittest.main()
