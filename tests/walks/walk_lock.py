# SPDX-License-Identifier: GPL-3.0-or-later
"""Locked by Ctrl+L and opened again: by the desktop's keychain at one press, by a passphrase, and not by a wrong one.
What was open is there again."""
from desk import main, until
from hands import Hands

PASSPHRASE = "vier lose Ziegel brummen"


def gone(hands, name):
    until(lambda: hands.look(name) is None, "for “%s” to be out of sight" % name)


def walk(desk, program):
    desk.start([program])
    hands = Hands(desk, "mailwright")
    hands.click("New workspace", "push button")
    hands.await_thing("Make the workspace", "push button")
    hands.fill("Name", "Kornblume Bakery")
    hands.click("Make the workspace", "push button")
    hands.await_thing("Your address")

    hands.key("ctrl+l")
    hands.await_thing("Unlock", "push button")
    gone(hands, "Your address")
    desk.shoot("lock-1-keychain")
    hands.key("Return")  # the focus is there
    hands.await_thing("Your address")

    # Another one, by a passphrase.
    hands.key("ctrl+o")
    hands.click("New workspace", "push button")
    hands.await_thing("Make the workspace", "push button")
    hands.fill("Name", "Hafen Books")
    hands.click("A passphrase", "radio button")
    hands.fill("Passphrase", PASSPHRASE, "password text")
    hands.fill("The same again", PASSPHRASE, "password text")
    desk.shoot("lock-2-passphrase")
    hands.key("Return")
    until(lambda: any(seen.name.startswith("Hafen Books") for seen in hands.application()), "for the second window")
    hands.await_thing("Your address")
    hands.key("ctrl+l")
    hands.await_thing("Unlock", "push button")
    desk.shoot("lock-3-locked")
    hands.write("something else")
    hands.key("Return")
    hands.await_thing("This does not open the workspace.", exact=False)
    desk.shoot("lock-4-wrong")
    hands.key("ctrl+a")
    hands.write(PASSPHRASE)
    hands.key("Return")
    gone(hands, "Unlock")
    until(lambda: any(seen.name.startswith("Hafen Books") for seen in hands.application()),
          "for the second window to be back")
    desk.shoot("lock-5-back")


main(walk)
