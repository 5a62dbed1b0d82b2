# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the program in the middle of an edit, at moments nobody chose, and starts it again: all that was shown as
saved is there, and the workspace opens without a fault. MAILWRIGHT_KILLS says how many rounds (2 where nothing is
said), MAILWRIGHT_SEED how the moments fall."""
import json
import os
import random
import signal
import subprocess
import sys
import time

from desk import main, until
from keyboard import Keyboard

TYPED_AT_MOST = 2.5  # seconds


class Round:
    """One start of the program, one edit, one kill."""

    def __init__(self, desk, program, folder, chance):
        self.desk = desk
        self.program = program
        self.folder = folder
        self.chance = chance
        self.child = None
        self.keys = None

    def start(self):
        self.child = self.desk.start([self.program, "--workspace", self.folder])
        self.keys = Keyboard(self.desk, "mailwright")
        self.keys.await_thing("Find or do…", "push button")
        self.keys.where()
        for node in self.keys.things():
            if node.getRoleName() in ("alert", "dialog"):
                raise AssertionError("it does not open without a word: “%s”" % node.name)

    def kill(self):
        os.kill(self.child.pid, signal.SIGKILL)
        self.child.wait()
        until(lambda: self.keys.application() is None, "for the bus to have noticed")

    def quit(self):
        self.keys.key("ctrl+q")
        self.child.wait(timeout=30)

    def text_of(self, node):
        text = node.queryText()
        return text.getText(0, text.characterCount)

    def type_until_killed(self, field, is_saved, words):
        """Types the words in bursts while a second pair of eyes looks; gives what was last shown as saved, all that
        was typed, and kills."""
        typing = subprocess.Popen(["xdotool", "type", "--delay", str(self.chance.choice([5, 15, 40])), words],
                                  env=self.desk.env, stdin=subprocess.DEVNULL)
        end = time.monotonic() + self.chance.uniform(0.05, TYPED_AT_MOST)
        saved = None
        looks = 0
        while time.monotonic() < end:
            before = self.text_of(field)
            if is_saved() and self.text_of(field) == before:
                saved = before
                looks += 1
        self.kill()
        typing.kill()
        typing.wait()
        # Killed between a press and its release, it leaves a key down, and what is down cannot be pressed again.
        letters = sorted(set(words.replace(" ", "")))
        self.keys.xdotool("keyup", "space", *letters)
        return saved, looks


def words_of(chance):
    return " ".join("%s%d" % (chance.choice(["rye", "stollen", "bread", "roll", "cake"]), chance.randrange(10000))
                    for _ in range(chance.randrange(3, 12)))


def judge(what, saved, kept, before, words):
    typed = (before + words)
    if saved is not None and not kept.startswith(saved):
        raise AssertionError("%s: shown as saved “%s”, kept “%s”" % (what, saved, kept))
    if not typed.startswith(kept):
        raise AssertionError("%s: kept “%s”, and what was typed is “%s”" % (what, kept, typed))


def sign(keys, now, saved):
    """The label that says what is saved, read anew each time: the letters beside it change too."""
    label = keys.await_thing(now, "label", exact=False)

    def says_saved():
        label.clear_cache()
        return label.name.startswith(saved)
    return says_saved


def edit_template(one, chance, known):
    """The subject of a template, in the editor."""
    one.keys.go("Templates")
    if not known:
        one.keys.on("New template", "push button")
        one.keys.key("ctrl+n")
        one.keys.press("Plain letter", "push button")
    else:
        one.keys.on("Templates", "table")
        one.keys.key("Home", "Return")
    one.keys.on("Subject", "text")
    one.keys.key("End")
    field = one.keys.focused()
    before = one.text_of(field)
    if known:
        judge("template", known["saved"], before, known["before"], known["words"])
    words = words_of(chance)
    first = "saved " if one.keys.look("saved ", "label", exact=False) else "draft kept "
    is_saved = sign(one.keys, first, ("saved ", "draft kept "))
    saved, looks = one.type_until_killed(field, is_saved, words)
    return {"saved": saved, "before": before, "words": words, "looks": looks}


def edit_campaign(one, chance, known):
    """The name of a campaign that is planned."""
    one.keys.go("Campaigns")
    if not known:
        one.keys.key("ctrl+shift+n")
        one.keys.on("Name of the campaign", "text")
    else:
        one.keys.on("Campaigns", "table")
        one.keys.key("Home", "Return")
        one.keys.await_thing("Change: Name", "push button")
        one.keys.press("Change: Name", "push button")
        one.keys.on("Name of the campaign", "text")
    one.keys.key("End")
    field = one.keys.focused()
    before = one.text_of(field)
    if known:
        judge("campaign", known["saved"], before, known["before"], known["words"])
    words = words_of(chance)
    saved, looks = one.type_until_killed(field, sign(one.keys, "Draft, saved", ("Draft, saved",)), words)
    return {"saved": saved, "before": before, "words": words, "looks": looks}


def add_sender(one):
    """A form with a button: what it says is added is there, however soon the kill comes."""
    one.keys.go("Settings")
    one.keys.press("Add a sender…", "push button")
    one.keys.tab_to("Name", "text")
    one.keys.text("Shop")
    for field, text in (("Sender's name", "Kornblume"), ("Sender's address", "shop@kornblume.example.com"),
                        ("Postal address", "Mill Lane 4")):
        one.keys.tab_to(field, "text")
        one.keys.text(text)
    one.keys.press("Add the sender", "push button")
    until(lambda: one.keys.look("Change Shop", "push button"), "for the sender to be there")
    one.kill()


def is_chosen(one, name):
    button = one.keys.look(name, "radio button")
    return button is not None and button.getState().contains(one.keys.spi.STATE_CHECKED)


def choose_density(one):
    """A setting is kept when it is seen."""
    one.keys.go("Settings")
    one.keys.tab_to("Comfortable", "radio button")
    one.keys.key("Right")
    until(lambda: is_chosen(one, "Compact"), "for compact rows")
    one.kill()


def walk(desk, program):
    rounds = int(os.environ.get("MAILWRIGHT_KILLS", "2"))
    seed = int(os.environ.get("MAILWRIGHT_SEED", "0")) or random.randrange(1, 10**6)
    print("seed %d" % seed)
    chance = random.Random(seed)
    cli = sys.argv[2]
    folder = desk.file("shop.mailwright")

    def ask(*words):
        done = subprocess.run([cli, "--json", *words], env=desk.env, capture_output=True, text=True, check=False)
        if done.returncode:
            raise AssertionError("%s: %s" % (words, done.stdout + done.stderr))
        return json.loads(done.stdout)

    ask("workspace", "create", folder, "--name", "Kornblume Bakery")
    edits = {"template": (edit_template, None), "campaign": (edit_campaign, None)}
    shown = looks = 0
    for _ in range(rounds):
        for name, (edit, known) in edits.items():
            one = Round(desk, program, folder, chance)
            one.start()
            known = edit(one, chance, known)
            edits[name] = (edit, known)
            shown += known["saved"] is not None
            looks += known["looks"]
    one = Round(desk, program, folder, chance)
    one.start()
    add_sender(one)
    one = Round(desk, program, folder, chance)
    one.start()
    choose_density(one)
    one = Round(desk, program, folder, chance)
    one.start()
    one.keys.go("Settings")
    until(lambda: is_chosen(one, "Compact"), "for the rows to be compact again")
    one.keys.await_thing("Change Shop", "push button")
    one.quit()
    kills = 2 * rounds + 2
    print("%d kills in mid-edit: in %d of them something was shown as saved (seen %d times), and each time all of it "
          "was there again" % (kills, shown + 2, looks))


main(walk)
