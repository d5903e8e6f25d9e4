# A thin face on the CMake presets. Each target is complete on a fresh Debian 12 or Ubuntu 24.04:
# it first installs the system packages that it needs and that are missing, and says so.

PYTHON ?= /usr/bin/python3
DEPS := scripts/install-deps.sh
FUZZ_SECONDS ?= 60

# What the installed Python package is made of.
PACKAGE_SOURCES := $(shell find CMakeLists.txt pyproject.toml README.md include lib cmake \
                     bindings/python -type f -not -path '*/__pycache__/*' 2>/dev/null)

# Where the coders that oars is compared with are installed.
CODERS := build/bench-coders

.PHONY: all demo test test-dev test-fuzz test-python release asan tsan fuzz bench bench-coders venv \
        lint docs clean

all: release

## Build the program and score an example session.
demo: release
	build/release/bin/oars score examples/sessions/skilled.txt

## The program and the library as users get them.
release:
	$(DEPS) build
	cmake --preset release
	cmake --build --preset release

## Build and run every test. The same tests under sanitizers: make asan tsan.
test: test-dev test-fuzz test-python

## The tests of the development build alone: the quick round.
test-dev:
	$(DEPS) test
	cmake --preset dev
	cmake --build --preset dev
	ctest --preset dev

## All tests with address and undefined-behavior sanitizers.
asan:
	$(DEPS) test
	cmake --preset asan
	cmake --build --preset asan
	ctest --preset asan

## All tests with the thread sanitizer.
tsan:
	$(DEPS) test
	cmake --preset tsan
	cmake --build --preset tsan
	ctest --preset tsan

## The Python package's tests, and README's Python, in .venv.
test-python: venv
	$(DEPS) build
	cmake --preset dev
	cmake --build --preset dev --target oars_cli
	OARS_BIN=build/dev/bin/oars .venv/bin/python -m pytest -q tests/python tests/readme_test.py::PythonTest

## Make .venv with the Python package and its test tools.
venv: .venv/installed

.venv/installed: $(PACKAGE_SOURCES)
	$(DEPS) python
	$(PYTHON) -m venv .venv
	.venv/bin/python -m pip install --quiet '.[test]'
	touch $@

## The benchmarks.
bench:
	$(DEPS) bench
	cmake --preset bench
	cmake --build --preset bench
	build/bench/bin/oars_bench

## Compare oars with other coders on coded sessions, on one core:
##   make bench-coders DATA=coded.csv FOLDS=folds.json [PREDICTIONS=held-out.jsonl]
bench-coders:
	@test -n "$(DATA)" && test -n "$(FOLDS)" || \
	  { echo "usage: make bench-coders DATA=coded.csv FOLDS=folds.json" >&2; exit 2; }
	$(MAKE) $(CODERS)/installed
	$(CODERS)/bin/python tests/bench/coders $(if $(PREDICTIONS),--predictions "$(PREDICTIONS)") \
	  "$(DATA)" "$(FOLDS)"

$(CODERS)/installed: $(PACKAGE_SOURCES) tests/bench/coders/requirements.txt
	$(DEPS) python coders
	$(PYTHON) -m venv $(CODERS)
	$(CODERS)/bin/python -m pip install --quiet '.[train]' -r tests/bench/coders/requirements.txt
	touch $@

## Run each fuzz target for FUZZ_SECONDS, from the examples and the format cases as seeds.
fuzz:
	$(DEPS) fuzz
	cmake --preset fuzz -DOARS_FUZZ_SECONDS=$(FUZZ_SECONDS)
	cmake --build --preset fuzz
	ctest --preset fuzz

## The same for five seconds each.
test-fuzz:
	$(MAKE) fuzz FUZZ_SECONDS=5

## Formatting, clang-tidy and who may include whom.
lint:
	$(DEPS) lint
	cmake --preset lint
	scripts/lint.sh build/lint

## The reference of the public headers, into build/docs.
docs:
	$(DEPS) docs
	mkdir -p build/docs
	doxygen docs/Doxyfile
	@echo "Read build/docs/html/index.html"

clean:
	rm -rf build .venv
