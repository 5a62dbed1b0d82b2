# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does at the desk: looks for a thing by its name and role (through AT-SPI, as a screen reader does),
clicks, types. Counts what a person would have to do."""
import collections
import subprocess
import time

from desk import until


ITEMS = {"table cell", "list item", "tree item"}
VIEWS = {"table", "list", "tree"}


class Hands:
    def __init__(self, desk, program):
        import pyatspi
        from gi.repository import GLib
        self.spi = pyatspi
        self._context = GLib.MainContext.default()
        self._told = collections.deque(maxlen=8)  # the latest first
        self.desk = desk
        self.program = program  # its name on the accessibility bus
        self.clicks = 0
        self.fields = 0
        self.keys = 0

    # Looking

    def application(self):
        for app in self.spi.Registry.getDesktop(0):
            try:
                if app and app.name == self.program:
                    return app
            except Exception:  # an application that is just leaving
                continue
        return None

    def _walk(self, node, depth=0):
        try:
            node.clear_cache()  # what is remembered of it may be older than what is on the screen
            state = node.getState()
            if depth > 1 and not state.contains(self.spi.STATE_VISIBLE):
                return
            yield node
            for index in range(min(node.childCount, 400)):
                child = node.getChildAtIndex(index)
                if child is not None:
                    yield from self._walk(child, depth + 1)
        except Exception:  # it went away while we looked
            return

    def seen(self):
        """All that is seen, one by one as it is asked for."""
        app = self.application()
        if app:
            yield from self._walk(app)

    def things(self):
        return list(self.seen())

    def look(self, name, role=None, exact=True):
        """The first visible thing of this name (or beginning so), or None."""
        for node in self.things():
            try:
                seen = node.name
                fits = seen == name if exact else seen.startswith(name)
                if fits and (role is None or node.getRoleName() == role):
                    state = node.getState()
                    if state.contains(self.spi.STATE_SHOWING):
                        return node
            except Exception:
                continue
        return None

    def await_thing(self, name, role=None, exact=True, seconds=30):
        return until(lambda: self.look(name, role, exact), "for “%s” (%s) to be seen" % (name, role or "anything"), seconds)

    def place_of(self, node):
        box = node.queryComponent().getExtents(self.spi.DESKTOP_COORDS)
        return box.x, box.y, box.width, box.height

    def _resting_place(self, node):
        """Once it no longer moves: a window that was just mapped is still being placed."""
        last = None
        for _ in range(100):
            now = self.place_of(node)
            if now == last and now[2] > 0:
                return now
            last = now
            time.sleep(0.08)
        raise AssertionError("it never stood still: %s" % node.name)

    # Doing

    def xdotool(self, *words):
        subprocess.run(["xdotool", *words], env=self.desk.env, check=True, stdin=subprocess.DEVNULL)

    def click(self, name, role=None, exact=True, seconds=30):
        node = self.await_thing(name, role, exact, seconds)
        until(lambda: node.getState().contains(self.spi.STATE_ENABLED), "for “%s” to be enabled" % name, seconds)
        x, y, width, height = self._resting_place(node)
        self.xdotool("mousemove", str(x + width // 2), str(y + height // 2), "click", "1")
        self.clicks += 1
        return node

    def key(self, *keys):
        self.xdotool("key", "--clearmodifiers", *keys)
        self.keys += len(keys)

    def write(self, text):
        self.xdotool("type", "--clearmodifiers", "--delay", "4", text)
        self.fields += 1

    def fill(self, name, text, role="text"):
        """Clicks a field, replaces what stands in it."""
        self.click(name, role)
        self.xdotool("key", "ctrl+a")
        self.write(text)

    # The focus, as a screen reader is told of it

    def _on_focus(self, event):
        if event.detail1:
            self._told.appendleft(event.source)

    def listen(self):
        """Hears of the focus from now on; what is asked for is then found without reading the whole window."""
        self.spi.Registry.registerEventListener(self._on_focus, "object:state-changed:focused")

    def hear(self):
        """Takes in what the program has told; nothing is waited for."""
        context = self._context
        while context.pending():
            context.iteration(False)

    def _has_focus(self, node):
        try:
            node.clear_cache()  # what is remembered of it may be older than the key
            state = node.getState()
            if not (state.contains(self.spi.STATE_FOCUSED) and state.contains(self.spi.STATE_SHOWING)):
                return False
            # Qt 6.4 says so of the current item of any view, of one that is out of sight too.
            view = node.parent if node.getRoleName() in ITEMS else None
            return view is None or self._has_focus(view)
        except Exception:  # it is gone
            return False

    def focused(self):
        """What has the focus; None: nothing has. What is told of is on its way while a page changes; only where
        nothing comes is the whole window read."""
        end = time.monotonic() + 0.4
        while True:
            self.hear()
            node = self._told_of()
            if node is not None or time.monotonic() > end:
                break
            time.sleep(0.02)
        if node is not None:
            return node
        # The innermost: a cell rather than its table.
        return next((node for node in reversed(self.things()) if self._has_focus(node)), None)

    def _told_of(self):
        told = list(self._told)
        node = next((node for node in told if self._has_focus(node)), None)
        if node is None or self._role_of(node) not in VIEWS:
            return node
        # The item rather than its view, whichever was told of last.
        return next((item for item in told if self._is_in(item, node) and self._has_focus(item)), node)

    @staticmethod
    def _role_of(node):
        try:
            return node.getRoleName()
        except Exception:  # it is gone
            return ""

    @staticmethod
    def _is_in(item, view):
        try:
            return item.parent == view
        except Exception:  # it is gone
            return False

    def tab_to(self, name, role=None, most=60):
        """By keyboard alone: presses Tab until the thing of this name has the focus."""
        for _ in range(most):
            node = self.focused()
            if node is not None and node.name == name and (role is None or node.getRoleName() == role):
                return node
            before = node
            self.key("Tab")
            end = time.monotonic() + 2
            while time.monotonic() < end:
                now = self.focused()
                if now is not None and now != before:
                    break
                time.sleep(0.02)
        raise AssertionError("Tab never came to “%s”; last at “%s”" % (name, before.name if before else None))
