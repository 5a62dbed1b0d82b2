# SPDX-License-Identifier: GPL-3.0-or-later
"""From nothing to a practice message read as it arrived: a new person, a mouse and a keyboard, a real window."""
import time

from desk import main, until
from hands import Hands


def walk(desk, program):
    began = time.monotonic()
    desk.start([program])
    hands = Hands(desk, "mailwright")
    hands.click("New workspace", "push button")
    hands.await_thing("Make the workspace", "push button")
    hands.fill("Name", "Kornblume Bakery")
    desk.shoot("firststart-1-new-workspace")
    hands.click("Make the workspace", "push button")

    hands.await_thing("Go on to the contacts", "push button")
    hands.fill("Your address", "hello@kornblume.example.com")
    hands.fill("Postal address", "Mill Lane 4, 48143 Example Town")
    desk.shoot("firststart-3-sender")
    hands.click("Go on to the contacts", "push button")

    hands.await_thing("Take 24 sample contacts", "push button")
    desk.shoot("firststart-4-contacts")
    hands.click("Take 24 sample contacts", "push button")

    hands.await_thing("Choose a message to begin with", "label")
    desk.shoot("firststart-5-starters")
    hands.click("Take “", "push button", exact=False)

    hands.await_thing("Make it yours", "label")
    hands.fill("Subject", "The first stollen is out")
    desk.shoot("firststart-6-slots")
    hands.click("Go on to the practice", "push button")

    hands.await_thing("Send your first campaign, for practice", "label")
    desk.shoot("firststart-7-practice")
    hands.click("Send 24 practice messages", "push button")

    hands.await_thing("Messages that arrived")
    # The mail's own words are on the screen, and read out.
    until(lambda: any("The first stollen is out" in (thing.name or "") for thing in hands.things()),
          "for the message that arrived to be open")
    desk.shoot("firststart-8-read")
    seconds = time.monotonic() - began
    print("first start to a practice message read: %.1f s of machine time, %d clicks, %d fields written" %
          (seconds, hands.clicks, hands.fields))
    if seconds > 60:
        raise AssertionError("longer than a minute")


main(walk)
