# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole campaign without a mouse: import with consent, write, send through a real mail server, settle what got in
doubt, find out why somebody got nothing. At each step the keyboard is on something that has a name and is in sight;
in the end the vault and the server's mails are asked whether it is true."""
import json
import subprocess
import sys
import time

from desk import main, until
from keyboard import PAGES, Keyboard
from sink import Sink

PEOPLE = {"ada": "Ada", "bruno": "Bruno", "dora": "Dora", "egon": "Egon", "olga": "Olga"}
SENT_ANYWAY, SEND_AGAIN, OPTED_OUT = "dora@example.net", "egon@example.net", "olga@example.net"


class Shop:
    """The workspace, made by the command line; and what the vault says."""

    def __init__(self, desk, program, port):
        self.desk = desk
        self.program = program
        self.folder = desk.file("shop.mailwright")
        self.cli("workspace", "create", self.folder, "--name", "Kornblume Bakery", beside=False)
        self.cli("identity", "add", "Shop", "--from", "Kornblume <hello@kornblume.example.com>", "--postal",
                 "Mill Lane 4, 48143 Example Town")
        self.cli("relay", "add", "Post", "--host", "127.0.0.1", "--port", str(port), "--security", "none")
        self.cli("suppression", "add", OPTED_OUT, "--reason", "objected")
        self.people = desk.file("people.csv")
        with open(self.people, "w", encoding="utf-8") as table:
            table.write("email,first_name,town\n")
            for local, name in PEOPLE.items():
                table.write("%s@example.net,%s,Essen\n" % (local, name))

    def cli(self, *words, beside=True):
        start = [self.program, "--json"] + (["--workspace", self.folder] if beside else [])
        done = subprocess.run(start + list(words), env=self.desk.env, capture_output=True, text=True, check=False,
                              timeout=60)
        if done.returncode not in (0, 1):
            raise AssertionError("%s: %s %s" % (words, done.stdout, done.stderr))
        return json.loads(done.stdout)

    def states(self):
        return {one["email"]: one["state"] for one in self.cli("delivery", "list", "--campaign", "Stollen")["deliveries"]}


def every_page(keys):
    """Each page by its key; all that Tab comes to there has a name and is in sight; F6 leads in and out."""
    for page in PAGES:
        keys.go(page)
        until(lambda page=page: keys.current_page() == page, "for the page " + page)
        stops = keys.round()
        if len(stops) < 4:
            raise AssertionError("Tab finds too little on %s: %s" % (page, stops))
        keys.key("F6")
        keys.where()
        keys.key("shift+F6")
        keys.where()
    keys.key("F10")
    keys.on("Workspace", "menu item")
    keys.key("Escape")
    keys.where()


def bring_in(keys, shop):
    keys.key("ctrl+i")
    keys.on("Choose a file…", "push button")
    keys.key("space")
    keys.on("File name:", "text")
    keys.text(shop.people)
    keys.key("Return")
    keys.await_thing("Columns", "push button")
    keys.press("Columns", "push button")
    keys.on("Columns of the file", "table")
    keys.press("Consent and list", "push button")
    keys.on("Name of the new list", "text")
    keys.key("ctrl+a")
    keys.text("Friends")
    keys.tab_to("Not yet: they come in without a basis", "radio button")
    keys.key("Down")
    keys.on("Yes, they all have the same basis", "radio button")
    keys.tab_to("Basis", "combo box")
    keys.key("Down")
    keys.tab_to("Where it comes from", "text")
    keys.text("shop checkout")
    keys.press("Check 5 rows", "push button")
    keys.on("Import 5 rows", "push button")
    keys.key("space")
    keys.await_thing("Take it back…", "push button")
    keys.on("Show the list", "push button")


def write(keys):
    keys.go("Templates")
    keys.on("New template", "push button")
    keys.key("ctrl+n")
    keys.on("Newsletter", "push button")
    keys.press("Announcement", "push button")
    keys.on("Subject", "text")
    keys.key("ctrl+a")
    keys.text("Stollen for ")
    keys.key("ctrl+shift+f")
    keys.key("Down")
    keys.on("first name", "menu item")
    keys.key("Return")
    keys.on("If empty, write", "text")
    keys.text("you")
    keys.key("Return")
    keys.on("Subject", "text")
    keys.tab_to("Heading", "text")
    keys.key("ctrl+a")
    keys.text("The first stollen is out")
    keys.await_thing("draft kept ", "label", exact=False)
    keys.key("ctrl+s")
    try:
        until(lambda: keys.look("saved ", "label", exact=False), "for it to be saved", 15)
    except AssertionError as fault:
        raise AssertionError("not saved: %s" % [node.name for node in keys.things()
                                                 if node.getRoleName() == "label"]) from fault


def plan(keys):
    keys.key("ctrl+shift+n")
    keys.on("Name of the campaign", "text")
    keys.key("ctrl+a")
    keys.text("Stollen")
    keys.press("Done: Name", "push button")
    keys.on("Change: Name", "push button")
    keys.press("Choose a template: Message", "push button")
    keys.on("Template", "combo box")
    keys.key("Down")
    keys.on("Announcement", "list item")
    keys.key("Return")
    keys.on("Change: Message", "push button")
    keys.press("Choose a relay: Relays", "push button")
    keys.on("For real, through:", "radio button")
    keys.press("Post", "check box")
    keys.press("Done: Relays", "push button")
    keys.on("Change: Relays", "push button")
    until(lambda: keys.look("Ready", "label"), "for it to be ready to send")
    keys.press("Show what is fine", "push button")
    keys.where()


def send(keys, sink):
    keys.press("Send to 4…", "push button")
    keys.on("Keep it as a draft", "push button")  # Return alone sends nothing
    keys.press("Send to 4 contacts", "push button")
    until(lambda: keys.current_page() == "Outbox", "for the outbox")
    keys.await_thing("Settle 2…", "push button")
    keys.where()
    if sink.count() != 2:
        raise AssertionError("%d mails before anything is settled" % sink.count())


def settle(keys, sink):
    keys.press("Settle 2…", "push button")
    keys.await_thing("Deliveries in doubt", "table")
    keys.where()
    keys.tab_to("Deliveries in doubt", "table")
    keys.key("space" if SENT_ANYWAY in keys.row_under("Deliveries in doubt") else "Down")
    until(lambda: SENT_ANYWAY in keys.row_under("Deliveries in doubt"), "for the row of " + SENT_ANYWAY)
    keys.await_thing("Settle 1 as sent", "push button")
    keys.tab_to("Settle 1 as sent", "push button", key="shift+Tab")
    keys.key("space")
    until(lambda: not keys.look(SENT_ANYWAY, "table cell"), "for it to be settled")
    keys.where()
    keys.press("Send 1 again…", "push button")
    keys.on("Leave them in doubt", "push button")
    keys.press("Send 1 again", "push button", exact=False)
    until(lambda: sink.mails_to(SEND_AGAIN), "for the mail to be sent again")
    keys.await_thing("Nothing is in doubt")
    keys.where()


def why(keys):
    """From the outbox; then back, and the answer is still one key away."""
    keys.go("Outbox")
    keys.where()
    keys.press("Outbox", "push button", key="Return")
    keys.await_thing("Deliveries", "table")
    keys.tab_to("Address begins with", "text")
    keys.text("olga")
    until(lambda: not keys.look("ada@example.net", "table cell"), "for the search")
    keys.tab_to("Deliveries", "table")
    keys.key("Down")
    keys.key("ctrl+j")
    keys.await_thing("No. The address is suppressed.", "label")
    keys.await_thing("Nothing was sent. Nothing goes there while the suppression stands.", "label")
    keys.await_thing("objected", "label")
    keys.where()
    keys.round()
    keys.press("Stollen", "push button")  # the way back, above the title
    keys.await_thing("Deliveries", "table")
    keys.where()


def truly(shop, sink):
    states = shop.states()
    wanted = {"%s@example.net" % local: "accepted" for local in PEOPLE}
    wanted[OPTED_OUT] = "excluded"
    if states != wanted:
        raise AssertionError("the vault says %s" % states)
    lists = {one["name"]: one["contacts"] for one in shop.cli("list", "show")["lists"]}
    if lists != {"Friends": len(PEOPLE)}:
        raise AssertionError("the vault has the lists %s" % lists)
    for local, name in PEOPLE.items():
        address = "%s@example.net" % local
        mails = sink.mails_to(address)
        expected = 0 if address in (OPTED_OUT, SENT_ANYWAY) else 1
        if len(mails) != expected:
            raise AssertionError("%d mails to %s" % (len(mails), address))
        for mail in mails:
            words = mail.get_body(("plain",)).get_content()
            if mail["Subject"] != "Stollen for " + name or "The first stollen is out" not in words or name not in words:
                raise AssertionError("to %s: %s\n%s" % (address, mail["Subject"], words))
    verdict = shop.cli("delivery", "why", "--campaign", "Stollen", OPTED_OUT)["verdict"]
    if "suppress" not in verdict:
        raise AssertionError(verdict)


def walk(desk, program):
    sink = Sink(silent_once=[SENT_ANYWAY, SEND_AGAIN])
    shop = Shop(desk, sys.argv[2], sink.port)
    began = time.monotonic()
    desk.start([program, "--workspace", shop.folder])
    keys = Keyboard(desk, "mailwright")
    keys.await_thing("Home", "label")
    keys.where()
    parts = []
    for name, part in (("every page", lambda: every_page(keys)), ("import", lambda: bring_in(keys, shop)),
                       ("write", lambda: write(keys)), ("plan", lambda: plan(keys)),
                       ("send", lambda: send(keys, sink)), ("settle in doubt", lambda: settle(keys, sink)),
                       ("find why", lambda: why(keys))):
        before, since = keys.keys, time.monotonic()
        part()
        desk.shoot("keyboard-" + name.replace(" ", "-"))
        parts.append("%s %.1f s, %d keys" % (name, time.monotonic() - since, keys.keys - before))
    truly(shop, sink)
    keys.key("ctrl+q")
    until(lambda: desk.children[-1].poll() is not None, "for the program to end")
    print("; ".join(parts))
    print("by keyboard alone: %.1f s of machine time, %d keys, %d places looked at, no mouse" %
          (time.monotonic() - began, keys.keys, keys.stops))


main(walk)
