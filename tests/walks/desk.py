# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk for one walk: a screen (Xvfb), a window manager (openbox), a session bus with the accessibility bus, and
the program under test; all in a folder of its own, all ended with it. Run a walk by `python3 walk_NAME.py PROGRAM`."""
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

NEEDED = ["Xvfb", "openbox", "xdotool", "dbus-daemon", "gnome-keyring-daemon", "import", "xprop"]


def missing():
    """What this machine lacks, for an honest skip; empty: all is there."""
    lacks = [tool for tool in NEEDED if not shutil.which(tool)]
    try:
        import pyatspi  # noqa: F401
    except ImportError:
        lacks.append("python3-pyatspi")
    return lacks


def until(question, what, seconds=30):
    """Asks until the answer is true; a walk that waits for ever has failed."""
    end = time.monotonic() + seconds
    while True:
        answer = question()
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError("waited %d s in vain: %s" % (seconds, what))
        time.sleep(0.05)


class Desk:
    def __init__(self, width=1280, height=800):
        self.folder = tempfile.mkdtemp(prefix="mailwright-walk-")
        self.size = (width, height)
        self.children = []
        self.shots = os.environ.get("MAILWRIGHT_SHOTS")
        self.env = dict(os.environ)
        for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME",
                     "XDG_RUNTIME_DIR"):
            self.env[name] = self.file(name.lower())
            os.makedirs(self.env[name], mode=0o700, exist_ok=True)
        self.env.update(LC_ALL="C.UTF-8", LANGUAGE="", NO_AT_BRIDGE="0", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                        QT_QPA_PLATFORM="xcb")
        for name in ("WAYLAND_DISPLAY", "MAILWRIGHT_NO_KEYCHAIN", "GNOME_KEYRING_CONTROL"):
            self.env.pop(name, None)

    def file(self, name):
        return os.path.join(self.folder, name)

    def __enter__(self):
        self._screen()
        self._bus()
        self._keyring()
        self.start(["openbox", "--sm-disable"])
        until(self._is_managed, "for the window manager")
        os.environ.update({name: self.env[name] for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "HOME",
                                                              "XDG_RUNTIME_DIR")})
        launcher = next((path for path in ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
                         if os.path.exists(path)), "at-spi-bus-launcher")
        self.start([launcher, "--launch-immediately"])
        return self

    def __exit__(self, kind, value, trace):
        if kind:
            self.shoot("failed")
            print((self.log_of(sys.argv[1])+self.log_of("gdb"))[-9000:])
            print("the program: %s" % [child.poll() for child in self.children[4:]])
        for child in reversed(self.children):
            try:
                os.killpg(child.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            child.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, words, **more):
        log = open(self.file(os.path.basename(words[0]) + ".log"), "ab")
        child = subprocess.Popen(words, env=self.env, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                 start_new_session=True, **more)
        self.children.append(child)
        return child

    def _screen(self):
        reader, writer = os.pipe()
        words = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "%dx%dx24" % self.size, "-nolisten", "tcp"]
        self.start(words, pass_fds=[writer])
        os.close(writer)
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()
        if not number:
            raise AssertionError("Xvfb gave no display")
        self.env["DISPLAY"] = ":" + number

    def _bus(self):
        reader, writer = os.pipe()
        self.start(["dbus-daemon", "--session", "--nofork", "--print-address=%d" % writer], pass_fds=[writer])
        os.close(writer)
        with os.fdopen(reader) as answer:
            self.env["DBUS_SESSION_BUS_ADDRESS"] = answer.readline().strip()

    def _keyring(self):
        """The desktop's keychain, unlocked as a login does it: by the password, here an empty one, on its input."""
        reader, writer = os.pipe()
        os.write(writer, b"\n")
        os.close(writer)
        log = open(self.file("keyring.log"), "ab")
        self.children.append(subprocess.Popen(
            ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"], env=self.env, stdin=reader,
            stdout=log, stderr=log, start_new_session=True))
        os.close(reader)
        until(self._has_secrets, "for the keychain")

    def _has_secrets(self):
        answer = subprocess.run(
            ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus",
             "org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets"], env=self.env, capture_output=True,
            text=True, check=False)
        return "true" in answer.stdout

    def _is_managed(self):
        answer = subprocess.run(["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], env=self.env, capture_output=True,
                                text=True, check=False)
        return "window id" in answer.stdout

    def shoot(self, name):
        """Keeps a picture of the whole screen where MAILWRIGHT_SHOTS says."""
        if self.shots:
            os.makedirs(self.shots, exist_ok=True)
            subprocess.run(["import", "-window", "root", os.path.join(self.shots, "walk-%s.png" % name)], env=self.env,
                           check=False, stdin=subprocess.DEVNULL)

    def log_of(self, program):
        try:
            with open(self.file(os.path.basename(program) + ".log"), encoding="utf-8", errors="replace") as log:
                return log.read()
        except FileNotFoundError:
            return ""


def main(walk):
    """Skips, with exit code 77, where the machine lacks something; else runs and says how long it took."""
    lacks = missing()
    if lacks:
        print("SKIP: this machine lacks " + ", ".join(lacks))
        sys.exit(77)
    began = time.monotonic()
    with Desk() as desk:
        walk(desk, sys.argv[1])
    print("done in %.1f s" % (time.monotonic() - began))
