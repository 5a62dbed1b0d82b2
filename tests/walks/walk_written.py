# SPDX-License-Identifier: GPL-3.0-or-later
"""The first start once more, with the window under strace: no byte that it writes to any file, anywhere, holds an
address, a subject or a postal address in plain. The workspace's own name may be read in any case: a locked one shows
it. tests/journeys/workingday.py does the same for the command line, and shows that these eyes see."""
import glob
import os
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "journeys"))
import watch  # noqa: E402

MARKS = {"the sender's address": "hello@kornblume", "the postal address": "Mill Lane 4",
         "the subject": "stollen is out", "an address's domain": "example.com>", "a mail's head": "List-Unsubscribe"}
LEAST = 20


def marks_of_samples():
    """The addresses of the sample contacts, whole."""
    for path in glob.glob(os.path.join(HERE, "..", "..", "resources", "samples", "*.csv")):
        with open(path, encoding="utf-8") as file:
            for line in file:
                yield from (cell.strip('" \n') for cell in line.split(",") if "@" in cell)


def tracers(trace):
    for command in glob.glob("/proc/[0-9]*/cmdline"):
        try:
            with open(command, "rb") as words:
                if os.fsencode(trace) in words.read():
                    yield command
        except OSError:
            pass  # it ended meanwhile


def main(program):
    lacks = watch.why_not()
    if lacks:
        print("SKIP: " + lacks)
        sys.exit(77)
    with tempfile.TemporaryDirectory(prefix="mailwright-written-") as folder:
        trace, wrapper = os.path.join(folder, "trace"), os.path.join(folder, "mailwright")
        # In a session of its own: the walk ends the program by a signal to all of its group, and the trace is to be
        # whole then too.
        with open(wrapper, "w", encoding="utf-8") as script:
            script.write("#!/bin/sh\nexec %s -DDD -o '%s' '%s' \"$@\"\n" %
                         (" ".join("'%s'" % word for word in watch.STRACE), trace, program))
        os.chmod(wrapper, 0o700)
        walked = subprocess.run([sys.executable, os.path.join(HERE, "walk_firststart.py"), wrapper], check=False)
        if walked.returncode == 77:
            sys.exit(77)
        end = time.monotonic() + 30
        while any(tracers(trace)) and time.monotonic() < end:
            time.sleep(0.05)
        secrets, written = watch.Secrets(), watch.Written()
        people = sorted(set(marks_of_samples()))
        for what, mark in [*MARKS.items(), *(("the address " + person, person) for person in people)]:
            secrets.add(what, mark)
        written.take(trace)
        found = secrets.found_in_files(written)
        if os.environ.get("MAILWRIGHT_DAY_SHOW"):
            print("\n".join("%9d %s" % (len(data), path) for path, data in sorted(written.files.items())))
        # Pixels go to the display server through memory without a name.
        mapped = {path for path in written.mapped if not path.endswith("/vault.sqlite-shm") and
                  not path.startswith(("/memfd:", "/SYSV"))}
        sizes = {path: len(data) for path, data in written.files.items()}
        if found or len(people) < LEAST or not any(path.endswith("vault.sqlite-wal") for path in sizes):
            raise AssertionError("found in plain: %s (of %d people, in %d files)" % (found, len(people), len(sizes)))
        if mapped or walked.returncode:
            raise AssertionError("written through memory: %s; the walk ended with %d" % (sorted(mapped), walked.returncode))
        print("%d files, %.1f MB of %d people; nothing in plain" % (len(sizes), sum(sizes.values()) / 1e6, len(people)))


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
