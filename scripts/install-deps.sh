#!/bin/sh
# Installs the system packages that a part of the build needs and that are missing, with apt-get
# (through sudo when not root), on Debian 12, Ubuntu 24.04 and later. Says so first.
#
#   scripts/install-deps.sh [build] [test] [python] [bench] [coders] [fuzz] [lint] [docs]
#
# Without arguments: what `make test` needs. Changes nothing, and is quick, where nothing is missing.
set -eu

build="g++ make cmake ninja-build pkg-config ccache
  libicu-dev libre2-dev libstemmer-dev libtomlplusplus-dev libcli11-dev
  libsimdjson-dev libpugixml-dev libzip-dev"

[ $# -gt 0 ] || set -- build test fuzz python

wanted=""
for group in "$@"; do
  case "$group" in
    build) wanted="$wanted $build" ;;
    test) wanted="$wanted $build libboost-test-dev python3" ;;
    python) wanted="$wanted $build python3 python3-dev python3-venv" ;;
    bench) wanted="$wanted $build libbenchmark-dev" ;;
    coders) wanted="$wanted fasttext" ;;
    fuzz) wanted="$wanted $build clang libclang-rt-dev" ;;
    lint) wanted="$wanted $build python3 clang-format clang-tidy libboost-test-dev libbenchmark-dev" ;;
    docs) wanted="$wanted make doxygen" ;;
    *)
      groups="build test python bench coders fuzz lint docs"
      echo "install-deps.sh: no group '$group'; there are $groups" >&2
      exit 2
      ;;
  esac
done

if ! command -v dpkg-query >/dev/null; then
  echo "install-deps.sh: no dpkg here; please install what these Debian packages hold:$wanted" >&2
  exit 0
fi

missing=""
for package in $wanted; do
  case " $missing " in *" $package "*) continue ;; esac
  status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

sudo=""
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "install-deps.sh: missing packages; as root, run: apt-get install$missing" >&2
    exit 1
  fi
  sudo=sudo
fi

echo "Installing missing system packages with apt-get:$missing"
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086  # lists of words
$sudo apt-get update -qq
# shellcheck disable=SC2086
$sudo apt-get install -y -qq --no-install-recommends $missing
