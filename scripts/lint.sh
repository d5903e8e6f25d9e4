#!/bin/sh
# Checks formatting, clang-tidy's findings and the layering, and fails on any of them. Changes
# nothing; `clang-format -i FILE` mends formatting.
#
#   scripts/lint.sh BUILD   # a configured build folder with compile_commands.json
set -eu
cd "$(dirname "$0")/.."
build=$1
failed=0

echo "clang-format"
find include lib cli bindings examples tests -name '*.[ch]pp' -print0 |
  xargs -0 clang-format --dry-run -Werror || failed=1

echo "layering"
python3 tests/layering.py || failed=1

echo "clang-tidy"
# Our own sources alone: generated ones lie in the build folder.
sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' "$build/compile_commands.json" |
  grep -F -v "$PWD/$build/" |
  sort -u |
  xargs -n 1 -P "$(nproc)" clang-tidy --quiet --extra-arg=-Wno-unknown-warning-option -p "$build" \
    2>"$build/clang-tidy.log" || failed=1

[ "$failed" -eq 0 ] && echo "lint: clean"
exit "$failed"
