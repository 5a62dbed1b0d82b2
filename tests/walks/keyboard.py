# SPDX-License-Identifier: GPL-3.0-or-later
"""A person without a mouse. At each step what has the focus must have a name and be in sight, and something must have
it: a walk by keyboard that passes has shown that too."""
import time

from desk import until
from hands import Hands

MENU = {"menu item", "check menu item", "radio menu item", "menu"}
# In the order of the sidebar: Ctrl and a digit leads to each.
PAGES = ["Home", "Audience", "Consent", "Templates", "Campaigns", "Outbox", "Relays", "Logs", "Settings"]


def key_of(page):
    return "ctrl+%d" % (PAGES.index(page) + 1)


class Keyboard(Hands):
    def __init__(self, desk, program):
        super().__init__(desk, program)
        self.stops = 0  # places that were looked at
        self.here = None  # the last one
        self.listen()

    def go(self, page):
        self.key(key_of(page))

    def click(self, *what, **more):
        raise AssertionError("a mouse in a walk by keyboard")

    def name_of(self, node):
        """As a screen reader says it: its name, else that of its label. A combo box's name is what it holds."""
        labels = []
        for relation in node.getRelationSet():
            if relation.getRelationType() == self.spi.RELATION_LABELLED_BY:
                labels += [relation.getTarget(i).name for i in range(relation.getNTargets())]
        if node.getRoleName() == "combo box" and labels:
            return labels[0]
        return node.name or (labels[0] if labels else "")

    def _frame(self):
        for window in self.application():
            if window.getState().contains(self.spi.STATE_ACTIVE):
                return self.place_of(window)
        return None

    def where(self):
        """Where the keyboard is: (name, role). Fails where it is nowhere, nameless or out of sight."""
        end = time.monotonic() + 10
        fault = "nothing has the focus"
        while time.monotonic() < end:
            node = self.focused()
            try:
                if node is not None:
                    name, role, fault = self._judged(node)
                    if not fault:
                        self.stops += 1
                        return name, role
            except Exception as gone:  # it went while we looked
                fault = "what has the focus is going: %r" % gone
            time.sleep(0.03)
        raise AssertionError(fault)

    def _judged(self, node):
        name, role = self.name_of(node), node.getRoleName()
        if not name:
            return name, role, "what has the focus has no name: a %s in “%s”" % (role, node.parent.name)
        self.here = node
        x, y, width, height = self.place_of(node)
        frame = self._frame()
        if role in MENU or frame is None:
            return name, role, None  # a menu has a window of its own
        inside = (width > 0 and height > 0 and x >= frame[0] - 8 and y >= frame[1] - 8
                  and x < frame[0] + frame[2] and y < frame[1] + frame[3])
        return name, role, None if inside else "“%s” has the focus out of sight, at %s" % (name, (x, y, width, height))

    def on(self, name, role=None, exact=True, seconds=20):
        """Waits until the keyboard is there."""
        seen = ["nowhere"]

        def there():
            now = self.where()
            seen[0] = "“%s” (%s)" % now
            return (now[0] == name if exact else now[0].startswith(name)) and (role is None or now[1] == role)
        try:
            until(there, name, seconds)
        except AssertionError as fault:
            raise AssertionError("the keyboard never came to “%s”; it is at %s" % (name, seen[0])) from fault

    def text(self, words):
        self.xdotool("type", "--clearmodifiers", "--delay", "3", words)
        self.keys += len(words)

    def _moved(self, key):
        """Presses it, and waits until the keyboard is elsewhere; two things may have one name."""
        before, here = self.where(), self.here
        self.key(key)
        end = time.monotonic() + 0.5
        while time.monotonic() < end:
            now = self.where()
            if now != before or self.here != here:
                return now
        return before

    def tab_to(self, name, role=None, exact=True, most=60, key="Tab"):
        """Presses Tab until the keyboard is there, and counts."""
        now = self.where()
        met = []
        for _ in range(most):
            met.append(now[0])
            if (now[0] == name if exact else now[0].startswith(name)) and (role is None or now[1] == role):
                return
            now = self._moved(key)
        raise AssertionError("%s never came to “%s”, but to %s" % (key, name, met))

    def press(self, name, role=None, exact=True, key="space", most=60):
        self.tab_to(name, role, exact, most)
        self.key(key)

    def round(self, most=80):
        """All that Tab comes to, once around."""
        first, here = self.where(), self.here
        found = [first]
        for _ in range(most):
            now = self._moved("Tab")
            if now == first and self.here == here:
                return found
            found.append(now)
        raise AssertionError("Tab goes round for ever: %s" % found)

    # What is to be seen

    def current_page(self):
        """The page that the sidebar says is in front."""
        for node in self.things():
            try:
                if node.getRoleName() == "radio button" and node.getState().contains(self.spi.STATE_CHECKED):
                    return node.name
            except Exception:
                continue
        return None

    def row_under(self, table):
        """The cells of the row where the keyboard is in this table."""
        table = self.look(table, "table")
        if table is None:
            return []
        try:
            cells = [table.getChildAtIndex(index) for index in range(table.childCount)]
            cells = [cell for cell in cells if cell.getRoleName() == "table cell"]
            at = [self.place_of(cell)[1] for cell in cells if cell.getState().contains(self.spi.STATE_FOCUSED)]
            return [cell.name for cell in cells if at and self.place_of(cell)[1] == at[0]]
        except Exception:  # it is being read again
            return []
