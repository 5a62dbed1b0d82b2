#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the program takes from its start to a window that can be used, and what memory it has then.

Looked at from outside: the program runs as installed (nothing in it is for this) under Xvfb and openbox, and
every two milliseconds some lines of the screen are read. "Painted": most of what they show is the window's.
"Settled": nothing on them has changed since, for 600 ms: the page has its contents. Times are from before the
fork. Memory is that of /proc/PID/smaps_rollup: Pss counts what other programs share in part.
An encrypted workspace is opened by its passphrase, typed once the program asks for it ("asks": until that page stands);
its times go on from the Return key. Those of bench_window have the cheapest scrypt there is: add 258 ms for a real one.

Usage: start.py PROGRAM WORKSPACE [--page NAME] [--rounds N] [--cold] [--scroll] [--screen WxH]
  WORKSPACE  of bench_window's FOLDER (people-N.mailwright); it is opened as it is, nothing is sent
  --passphrase TEXT  what opens it (default: that of bench_window's)
  --cold     before each start the program, its libraries and the vault are put out of the page cache (what
             other running programs have mapped stays in it)
  --scroll   goes through the page by keys after that: End, Home, and 200 times Page Down
Needs Xvfb, openbox, xdotool and libX11.
"""
import argparse
import ctypes
import os
import pathlib
import signal
import statistics
import subprocess
import tempfile
import time

x11 = ctypes.CDLL("libX11.so.6")
x11.XOpenDisplay.restype = ctypes.c_void_p
x11.XDefaultRootWindow.restype = ctypes.c_ulong
x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
x11.XGetImage.restype = ctypes.c_void_p
x11.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint,
                          ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]
x11.XDestroyImage.argtypes = [ctypes.c_void_p]


class Image(ctypes.Structure):
    """The head of an XImage."""
    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int),
                ("format", ctypes.c_int), ("data", ctypes.c_void_p), ("byte_order", ctypes.c_int),
                ("bitmap_unit", ctypes.c_int), ("bitmap_bit_order", ctypes.c_int),
                ("bitmap_pad", ctypes.c_int), ("depth", ctypes.c_int), ("bytes_per_line", ctypes.c_int)]


class Screen:
    """An Xvfb with a window manager, and eyes on it."""

    def __init__(self, size):
        self.width, self.height = (int(part) for part in size.split("x"))
        reading, writing = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24"],
                                       pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        self.name = ":" + os.read(reading, 16).decode().strip()
        self.manager = subprocess.Popen(["openbox"], env={**os.environ, "DISPLAY": self.name},
                                        stderr=subprocess.DEVNULL)
        self.display = x11.XOpenDisplay(self.name.encode())
        self.root = x11.XDefaultRootWindow(self.display)
        time.sleep(1)

    def lines(self):
        seen = []
        for y in range(70, self.height - 70, 24):
            image = x11.XGetImage(self.display, self.root, 0, y, self.width, 1, 0xFFFFFFFF, 2)
            head = ctypes.cast(image, ctypes.POINTER(Image)).contents
            seen.append(ctypes.string_at(head.data, head.bytes_per_line))
            x11.XDestroyImage(image)
        return b"".join(seen)

    def close(self):
        self.manager.terminate()
        self.server.terminate()


def cpu_milliseconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def memory(pid):
    rollup = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text()
    sizes = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in rollup.splitlines() if "kB" in line}
    peak = [line for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines() if "VmHWM" in line]
    return {"Rss": sizes["Rss"], "Pss": sizes["Pss"], "private": sizes["Private_Dirty"],
            "peak Rss": int(peak[0].split()[1]) / 1024}


def told(sizes):
    return ", ".join(f"{name} {size:.0f} MB" for name, size in sizes.items())


def differing(one, other):
    pixels = len(one) // 4
    first, second = memoryview(one).cast("I"), memoryview(other).cast("I")
    return sum(1 for i in range(0, pixels, 7) if first[i] != second[i]) * 7 / pixels


def mapped_files(pid):
    found = {line.split()[-1] for line in pathlib.Path(f"/proc/{pid}/maps").read_text().splitlines()
             if "/" in line}
    return [path for path in found if os.path.isfile(path)]


def put_out_of_cache(paths):
    for path in filter(os.path.isfile, paths):
        with open(path, "rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


class Start:
    def __init__(self, screen, arguments, environment, passphrase):
        empty = screen.lines()
        self.began = time.monotonic()
        self.process = subprocess.Popen(arguments, env=environment, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        self.asks = None
        self.watch(screen, empty, 0)
        if passphrase is not None:
            self.asks = self.settled
            hands = {**os.environ, "DISPLAY": screen.name}
            subprocess.run(["xdotool", "type", "--delay", "1", passphrase], env=hands, check=True)
            time.sleep(0.3)
            asking, used = screen.lines(), cpu_milliseconds(self.process.pid)
            self.began = time.monotonic()
            subprocess.run(["xdotool", "key", "Return"], env=hands, check=True)
            self.watch(screen, asking, used)

    def watch(self, screen, empty, used):
        """`used`: milliseconds of CPU that were used before."""
        self.painted = self.painted_cpu = None
        self.settled = self.settled_cpu = 0
        before = empty
        while True:
            now = time.monotonic()
            seen = screen.lines()
            if seen != before:
                self.settled = (now - self.began) * 1000
                self.settled_cpu = cpu_milliseconds(self.process.pid) - used
                if self.painted is None and differing(seen, empty) > (0.5 if self.asks is None else 0.05):
                    self.painted, self.painted_cpu = self.settled, self.settled_cpu
                before = seen
            if self.painted and (now - self.began) * 1000 - self.settled > 600:
                break
            if now - self.began > 30 or self.process.poll() is not None:
                raise SystemExit("the window did not come")
            time.sleep(0.002)

    def end(self):
        self.process.send_signal(signal.SIGINT)
        self.process.wait(30)


def scroll(screen, start):
    environment = {**os.environ, "DISPLAY": screen.name}
    keys = ["End", "Home"] + ["Next"] * 200 + ["End"]
    # Into the table by a click in the middle of the window.
    subprocess.run(["xdotool", "mousemove", str(screen.width // 2), str(screen.height // 2), "click", "1"],
                   env=environment, check=True)
    subprocess.run(["xdotool", "key", "--delay", "25", *keys], env=environment, check=True)
    time.sleep(1)
    print(f"  after scrolling: {told(memory(start.process.pid))}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("workspace")
    parser.add_argument("--page", default="home")
    parser.add_argument("--passphrase", default="stollen and rye bread")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--cold", action="store_true")
    parser.add_argument("--scroll", action="store_true")
    parser.add_argument("--screen", default="1400x920")
    options = parser.parse_args()

    screen = Screen(options.screen)
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb",
                       "MAILWRIGHT_NO_KEYCHAIN": "1", "XDG_CONFIG_HOME": f"{home}/config",
                       "XDG_STATE_HOME": f"{home}/state", "XDG_DATA_HOME": f"{home}/data",
                       "XDG_RUNTIME_DIR": f"{home}/run"}
        os.makedirs(f"{home}/run", mode=0o700)
        arguments = [options.program, "--workspace", options.workspace, "--page", options.page]
        sealed = pathlib.Path(options.workspace, "vault.keys").exists()
        passphrase = options.passphrase if sealed else None
        starts, files = [], []
        for round_number in range(options.rounds + 1):  # the first only warms, and tells what is mapped
            if options.cold and round_number:
                put_out_of_cache(files)
            start = Start(screen, arguments, environment, passphrase)
            files = mapped_files(start.process.pid)
            files += [str(path) for path in pathlib.Path(options.workspace).glob("vault.sqlite*")]
            if round_number:
                starts.append(start)
                print((f"  asks after {start.asks:.0f} ms;" if start.asks else "") + f"  painted after {start.painted:.0f} ms ({start.painted_cpu:.0f} ms CPU), settled "
                      f"after {start.settled:.0f} ms ({start.settled_cpu:.0f} ms CPU); "
                      f"{told(memory(start.process.pid))}")
            if options.scroll and round_number == options.rounds:
                scroll(screen, start)
            start.end()
        median = {name: statistics.median(getattr(start, name) for start in starts)
                  for name in ("painted", "painted_cpu", "settled", "settled_cpu")}
        print(f"{'cold' if options.cold else 'warm'}, page {options.page}, median of {len(starts)}: painted "
              f"{median['painted']:.0f} ms ({median['painted_cpu']:.0f} ms CPU), settled "
              f"{median['settled']:.0f} ms ({median['settled_cpu']:.0f} ms CPU); load average "
              f"{os.getloadavg()[0]:.2f}")
    screen.close()


if __name__ == "__main__":
    main()
