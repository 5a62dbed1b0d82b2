#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what the tests need, builds, runs every test and ends with ctest's summary and exit code.
set -eu

usage() {
    cat <<'END'
usage: sh tests/run.sh [--long] [-R PATTERN] [-n]

  --long       also what takes over ten minutes (ctest label "long", MAILWRIGHT_LONG=1)
  -R PATTERN   only tests whose name matches, as in ctest
  -n           say what would be installed and run, and do nothing

With CI=true in the environment, warnings are errors, and the tests of the libraries run once more with the address
and undefined-behaviour sanitizers, those of sending and vault also with the thread sanitizer.
MAILWRIGHT_NO_INSTALL=1 installs nothing. MAILWRIGHT_JOBS sets how many compilers run at once.
END
}

long=
pattern=
dry=
while [ $# -gt 0 ]; do
    case "$1" in
    --long) long=1 ;;
    -R)
        [ $# -ge 2 ] || { usage >&2; exit 2; }
        pattern=$2
        shift ;;
    -n) dry=1 ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
    esac
    shift
done

cd "$(dirname "$0")/.."
. installer/packages.sh

preset=dev
[ "${CI:-}" != true ] || preset=ci
jobs=${MAILWRIGHT_JOBS:-$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)}
# Folders whose tests gain from a sanitizer and need no other program; the rest would only take time.
asan_rooms="base mail smtp net content vault consent audience domains relays campaign sending inbound"
tsan_rooms="vault sending"

if [ -n "$dry" ]; then
    echo "Would install what is missing of: $(mw_packages "$(mw_manager)" build) $(mw_packages "$(mw_manager)" tests)"
    echo "Would build preset $preset with $jobs jobs and run all tests${long:+, the long ones too}."
    [ "$preset" != ci ] || echo "Would then run asan: $asan_rooms; tsan: $tsan_rooms."
    exit 0
fi

began=$(date +%s)
step() { echo "== $* (after $(($(date +%s) - began)) s)"; }

step "What the build and the tests need"
mw_need build tests

step "Mail servers for the tests"
# Without them the tests that need one are skipped and say so; everything else still runs. CI must have them.
sh tests/peers/fetch.sh || {
    [ "${CI:-}" != true ] || exit 1
    echo "Going on without them; the tests that need one will be skipped." >&2
}
for left in build/peers/run/*; do # of tests that were killed
    [ -e "$left" ] || continue
    owner=$(basename "$left")
    kill -0 "${owner%%-*}" 2>/dev/null || sh tests/peers/mail.sh remove "$PWD/$left"
done

configure() { # configure PRESET: its words only when it fails
    cmake --preset "$1" >"build/$1.log" 2>&1 || {
        cat "build/$1.log"
        return 1
    }
}

# The tests of these folders that are programs of their own, by name; a test's target has its name.
names_in() { # names_in PRESET FOLDER…
    names_of=$1
    shift
    cmake --build "build/$names_of" --target help | sed -n 's/: phony$//p' >"build/$names_of.targets"
    for room in "$@"; do
        [ ! -d "build/$names_of/tests/$room" ] ||
            ctest --test-dir "build/$names_of/tests/$room" -N -LE 'long|nosan' | sed -n 's/^ *Test *#[0-9]*: //p'
    done | grep -Fxf "build/$names_of.targets" || true
}

run() { # run PRESET [CTEST ARGUMENTS…]
    running=$1
    shift
    ctest --test-dir "build/$running" --parallel 2 --output-on-failure --no-tests=error "$@"
}

mkdir -p build
step "Build ($preset)"
configure "$preset"
cmake --build "build/$preset" -j "$jobs"

if [ "$preset" = ci ] && [ -z "$pattern" ]; then
    # First, so that the last words are the summary of the whole suite.
    for kind in asan tsan; do
        rooms=$asan_rooms
        [ "$kind" = asan ] || rooms=$tsan_rooms
        # shellcheck disable=SC2086
        step "Build and test with $kind: $rooms"
        configure "$kind"
        # shellcheck disable=SC2086
        names=$(names_in "$kind" $rooms)
        [ -n "$names" ] || continue
        # shellcheck disable=SC2086
        cmake --build "build/$kind" -j "$jobs" --target $names
        run "$kind" -LE long -R "^($(echo $names | tr ' ' '|'))\$"
    done
fi

step "All tests ($preset)"
set -- -LE long
if [ -n "$long" ]; then
    MAILWRIGHT_LONG=1
    export MAILWRIGHT_LONG
    set --
fi
[ -z "$pattern" ] || set -- "$@" -R "$pattern"
result=0
run "$preset" "$@" || result=$?
exit "$result"
