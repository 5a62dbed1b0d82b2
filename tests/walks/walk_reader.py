# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen reader that reads the whole window over and over while pages change and lists scroll: the program neither
ends nor hangs. Qt 6.4 has died of that."""
import os
import subprocess
import sys
import time

from desk import main, until
from hands import Hands
from keyboard import PAGES, Keyboard, key_of

CONTACTS = 400
ENOUGH = 2000


def read_for_ever(program):
    """In a process of its own, as a screen reader is: asks everything what it can be asked, in whatever order."""
    hands = Hands(None, program)
    asks = (lambda node: hands.place_of(node), lambda node: node.description, lambda node: node.parent.name,
            lambda node: node.getIndexInParent(), lambda node: node.queryText().getText(0, -1),
            lambda node: node.queryTable().getAccessibleAt(1, 1).name,
            lambda node: node.getChildAtIndex(node.childCount).name,  # there is none, or there was one just now
            lambda node: node.querySelection().getSelectedChild(0).name)
    count = 0
    while True:
        for node in hands.seen():
            count += 1
            try:
                asks[count % len(asks)](node)
            except Exception:  # it can't answer that, or is gone by now
                pass
            if count % 50 == 0:
                with open(os.environ["MAILWRIGHT_READ"], "w", encoding="utf-8") as told:
                    told.write(str(count))


def prepare(desk, cli):
    folder = desk.file("shop.mailwright")
    people = desk.file("people.csv")
    with open(people, "w", encoding="utf-8") as table:
        table.write("email,first_name\n")
        table.writelines("p%03d@example.net,Person %d\n" % (i, i) for i in range(CONTACTS))
    with open(desk.file("mail.html"), "w", encoding="utf-8") as mail:
        mail.write("<p>Hello {{ first_name }}</p>")
    for words in (("workspace", "create", folder, "--name", "Kornblume Bakery"),
                  ("contacts", "import", people, "--list", "Friends", "--consent", "basis=consent,source=shop"),
                  ("template", "add", "Letter", "--subject", "Hello", "--html", desk.file("mail.html")),
                  ("identity", "add", "Shop", "--from", "Kornblume <hello@kornblume.example.com>", "--postal", "Mill"),
                  ("campaign", "create", "Stollen", "--list", "Friends", "--template", "Letter", "--identity", "Shop",
                   "--relay", "practice"),
                  ("campaign", "send", "Stollen", "--wait")):
        done = subprocess.run([cli, "--workspace", folder, "--json", *words], env=desk.env, capture_output=True,
                              text=True, check=False)
        if done.returncode:
            raise AssertionError("%s: %s" % (words, done.stdout + done.stderr))
    return folder


def walk(desk, program):
    folder = prepare(desk, sys.argv[2])
    child = desk.start([program, "--workspace", folder])
    keys = Keyboard(desk, "mailwright")
    keys.await_thing("Find or do…", "push button")
    read = desk.file("read")
    reader = subprocess.Popen([sys.executable, os.path.abspath(__file__), "--read", "mailwright"],
                              env=dict(desk.env, MAILWRIGHT_READ=read), stdin=subprocess.DEVNULL)
    until(lambda: os.path.exists(read), "for the reader's first reading")

    def things_read():
        with open(read, encoding="utf-8") as told:
            return int(told.read() or "0")
    longest = 0.0

    def does(*presses):
        """Presses, and sees that the program still answers."""
        nonlocal longest
        keys.key(*presses)
        since = time.monotonic()
        until(lambda: child.poll() is not None or keys.application() is not None, "for an answer")
        if child.poll() is not None:
            raise AssertionError("it ended with %s after %s" % (child.returncode, presses))
        keys.application().getState()
        longest = max(longest, time.monotonic() - since)

    try:
        rounds = 0
        while rounds < 2 or (things_read() < ENOUGH and rounds < 4):
            rounds += 1
            for page in PAGES:
                does(key_of(page))
                does("Tab", "Tab", "Tab", "Tab", "End", "Home", "Next", "Next", "Prior")
            does(key_of("Outbox"))
            does("ctrl+f")
            does(*"p0")
            keys.tab_to("Deliveries", "table")
            does(*["Next"] * 12)
            does("End", "Home", "ctrl+j")
            does("alt+Left")
            does("ctrl+k")
            does(*"set", "Down", "Up", "Escape")
            does(key_of("Templates"))
            does("ctrl+n", "Escape")
            does("alt+Left", "F10", "Down", "Right", "Down", "Escape", "Escape")
            does("F1")
            keys.on("Close", "push button")
            does("Escape")
            does("ctrl+i", key_of("Home"))
        keys.where()
        keys.key("ctrl+q")
        until(lambda: child.poll() is not None, "for the program to end")
        if child.returncode != 0:
            raise AssertionError("it ended with %s" % child.returncode)
    finally:
        reader.kill()
        reader.wait()
    print("%d rounds, %d things read by another process meanwhile; the longest wait for an answer %.2f s" %
          (rounds, things_read(), longest))


if sys.argv[1] == "--read":
    read_for_ever(sys.argv[2])
else:
    main(walk)
