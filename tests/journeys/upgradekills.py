# SPDX-License-Identifier: GPL-3.0-or-later
"""A plain workspace of an older version is upgraded, and the program is killed at one of the calls by which it changes
the disk: each time another. The next upgrade must find everybody, leave nothing in plain, and have a backup that is
whole from before the first migration.

python3 upgradekills.py MAILWRIGHT-CLI; MAILWRIGHT_KILLS says how often (20).
"""
import collections
import os
import re
import shutil
import subprocess
import sys
import tempfile

import oldworkspace
import watch
from workingday import PASSWORD, SOURCE, Day, person

PEOPLE = 200
CALLS = "write,pwrite64,ftruncate,fsync,fdatasync,rename,unlink,openat"


class Upgrades:
    def __init__(self, day):
        self.day = day
        self.pristine = day.file("pristine.mailwright")
        self.workspace = day.file("old.mailwright")
        oldworkspace.make(self.pristine, SOURCE, [person(number) for number in range(PEOPLE)], PASSWORD)

    def renew(self):
        shutil.rmtree(self.workspace, ignore_errors=True)
        shutil.copytree(self.pristine, self.workspace)

    def words(self):
        return self.day.words(("workspace", "upgrade"), workspace=self.workspace)

    def calls(self):
        """(call, which one of its kind) in the order of an upgrade that nobody disturbs, from its first touch of
        the workspace on; strace counts each kind of call for itself."""
        self.renew()
        trace = self.day.file("calls")
        subprocess.run(["strace", "-f", "-qq", "-y", "-e", "signal=none", "-e", "trace=" + CALLS, "-o", trace,
                        *self.words()], env=self.day.env, stdin=subprocess.DEVNULL, capture_output=True, check=True)
        seen, calls, first = collections.Counter(), [], None
        with open(trace, encoding="utf-8", errors="replace") as lines:
            for line in lines:
                call = re.match(r"(\d+) +(\w+)\((.*)", line)
                if not call:
                    continue
                first = first or call.group(1)
                if call.group(1) != first:
                    continue  # of another thread: each is counted for itself
                seen[call.group(2)] += 1
                opens = call.group(2) == "openat" and "O_CREAT" not in call.group(3)
                if self.workspace in call.group(3) and not opens:
                    calls.append((call.group(2), seen[call.group(2)]))
        return calls

    def kill_at(self, call, which):
        self.renew()
        ran = subprocess.run(["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + call, "-e",
                              "inject=%s:signal=KILL:when=%d" % (call, which), *self.words()], env=self.day.env,
                             stdin=subprocess.DEVNULL, capture_output=True, check=False)
        return ran.returncode == -9

    def judge(self, where):
        day = self.day
        day.run("workspace", "upgrade", workspace=self.workspace)
        number = day.run("workspace", "info", workspace=self.workspace)["contacts"]
        left = day.secrets.found_on_disk(self.workspace)
        if number != PEOPLE or left:
            raise AssertionError("killed at %s: %d of %d people, in plain: %s" % (where, number, PEOPLE, left))
        backups = os.path.join(self.workspace, "backups")
        saved = [day.run("backup", "verify", os.path.join(backups, name), workspace=self.workspace)["contacts"]
                 for name in os.listdir(backups) if name.endswith(".mwbackup")]
        if PEOPLE not in saved or PEOPLE * 9 // 10 not in saved or len(os.listdir(backups)) > len(saved) + 2:
            raise AssertionError("killed at %s: backups of %s people; %s" % (where, saved, os.listdir(backups)))


def main(program):
    lacks = watch.why_not()
    if lacks:
        print("skipped: %s" % lacks)
        sys.exit(77)
    kills = int(os.environ.get("MAILWRIGHT_KILLS", "20"))
    folder = tempfile.mkdtemp(prefix="mailwright-upgrades-")
    try:
        upgrades = Upgrades(Day(program, folder))
        calls = upgrades.calls()
        died = 0
        for number in range(kills):
            where = calls[number * (len(calls) - 1) // max(1, kills - 1)]
            died += upgrades.kill_at(*where)
            upgrades.judge(where)
        if died < kills * 4 // 5:
            raise AssertionError("only %d of %d were killed" % (died, kills))
        print("%d of %d upgrades were killed, at %d calls that change the disk; nothing lost, nothing in plain" %
              (died, kills, len(calls)))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
