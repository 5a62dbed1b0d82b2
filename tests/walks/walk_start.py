# SPDX-License-Identifier: GPL-3.0-or-later
"""`sh installer/start.sh` on a desktop opens the window, and without one it does not try to. The build is not part of
it: cmake and the list of packages are stood in for, and what is built is the program under test."""
import os
import shutil
import subprocess
import sys

from desk import main, until
from hands import Hands

TREE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def executable(path, text):
    with open(path, "w", encoding="utf-8") as script:
        script.write("#!/bin/sh\n" + text)
    os.chmod(path, 0o755)


def clone(desk, program, cli):
    """A clone as it is when all is built."""
    tree = desk.file("clone")
    for folder in ("installer", "bin", "build/release/ui", "build/release/app/cli"):
        os.makedirs(os.path.join(tree, folder))
    shutil.copy(os.path.join(TREE, "installer/start.sh"), os.path.join(tree, "installer/start.sh"))
    executable(os.path.join(tree, "installer/packages.sh"), "mw_need() { :; }\nmw_manager() { echo none; }\n")
    executable(os.path.join(tree, "bin/cmake"), "echo \"cmake $*\" >>%s\n" % desk.file("cmake.log"))
    os.symlink(os.path.join(TREE, "resources"), os.path.join(tree, "resources"))
    for built, name in ((program, "build/release/ui/mailwright"), (cli, "build/release/app/cli/mailwright-cli"),
                        (program, "bin/mailwright"), (cli, "bin/mailwright-cli")):
        os.symlink(os.path.abspath(built), os.path.join(tree, name))
    desk.env["PATH"] = os.path.join(tree, "bin") + ":" + desk.env["PATH"]
    return os.path.join(tree, "installer/start.sh")


def opens(desk, script, words, window, thing):
    child = desk.start(["sh", script] + words)
    hands = Hands(desk, "mailwright")
    hands.await_thing(thing, "push button")
    if not any(seen.name == window for seen in hands.application()):
        raise AssertionError("the window “%s” is not there" % window)
    until(lambda: subprocess.run(["xdotool", "search", "--onlyvisible", "--name", window], env=desk.env,
                                 capture_output=True, check=False).stdout, "for the window on the screen")
    desk.shoot("start" + "".join(words[:1]))
    hands.key("ctrl+q")
    until(lambda: child.poll() is not None, "for the script to end with the program")
    if child.returncode != 0:
        raise AssertionError("%s ended with %s" % (words, child.returncode))
    until(lambda: hands.application() is None, "for the bus to have noticed")


def walk(desk, program):
    script = clone(desk, program, sys.argv[2])
    opens(desk, script, [], "Workspaces – Mailwright", "New workspace")
    with open(desk.file("cmake.log"), encoding="utf-8") as log:
        built = log.read()
    if "--preset release" not in built or "--build build/release" not in built:
        raise AssertionError("it did not build: " + built)
    opens(desk, script, ["--installed"], "Workspaces – Mailwright", "New workspace")
    folder = desk.file("shop.mailwright")
    subprocess.run([sys.argv[2], "workspace", "create", folder, "--name", "Kornblume Bakery"], env=desk.env, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    opens(desk, script, ["--workspace", folder], "Kornblume Bakery – Mailwright", "Find or do…")
    nowhere = {name: value for name, value in desk.env.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    sent = subprocess.run(["sh", script], env=nowhere, capture_output=True, text=True, check=False, timeout=120)
    if "Where to read them" not in sent.stdout:
        raise AssertionError("without a desktop: %s %s" % (sent.stdout, sent.stderr))


main(walk)
