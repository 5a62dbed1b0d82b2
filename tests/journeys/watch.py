# SPDX-License-Identifier: GPL-3.0-or-later
"""Every byte that a program writes to any file, seen by strace: also to files that are gone by the time it ends."""
import base64
import binascii
import os
import quopri
import re
import shutil
import subprocess
import urllib.parse

WRITES = "write,pwrite64,writev,pwritev,pwritev2"
# What could get bytes into a file by another way; each of them is looked at or refused below.
OTHERS = "openat,open,creat,memfd_create,mmap,copy_file_range,sendfile,splice,io_uring_setup,ioctl"
STRACE = ["strace", "-f", "-qq", "-y", "--seccomp-bpf", "-xx", "-s", "1000000000", "-e", "signal=none", "-e",
          "trace=" + WRITES + "," + OTHERS]

_CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)$", re.S)
_FILE = re.compile(r"^\d+<((?:\\x[0-9a-f]{2})*)>")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_MAPPED = re.compile(r", [A-Z_|]*PROT_WRITE[A-Z_|]*, MAP_SHARED[A-Z_|]*, (\d+<.*)$")
# Between processes, and to the person who typed the command.
_NO_FILES = ("socket:", "pipe:", "anon_inode:", "/dev/null", "/dev/pts/", "/dev/tty")


def why_not():
    """Why nothing can be watched here, in strace's own words; empty where it can."""
    if not shutil.which("strace"):
        return "strace is not installed"
    tried = subprocess.run(STRACE + ["-o", "/dev/null", "true"], capture_output=True, text=True, check=False)
    return "" if tried.returncode == 0 else tried.stderr.strip() or "strace ended with %d" % tried.returncode


def _bytes(text):
    return binascii.unhexlify(text.replace("\\x", ""))


class Written:
    """By path (the name that the file had at that moment): all bytes that were given to it, in order."""

    def __init__(self):
        self.files = {}
        self.mapped = set()
        self.opened = set()

    def take(self, trace):
        with open(trace, encoding="ascii", errors="replace") as lines:
            for line in lines:
                call = _CALL.match(line)
                if call:
                    self._take_call(call.group(1), call.group(2))

    def _take_call(self, name, rest):
        if name in WRITES.split(","):
            file = _FILE.match(rest)
            path = os.fsdecode(_bytes(file.group(1))) if file else "?"
            if not path.startswith(_NO_FILES):
                self.files.setdefault(path, bytearray()).extend(
                    b"".join(_bytes(text) for text in _TEXT.findall(rest[file.end() if file else 0:])))
        elif name == "mmap":
            mapped = _MAPPED.search(rest)
            if mapped:
                self.mapped.add(os.fsdecode(_bytes(_FILE.match(mapped.group(1)).group(1))))
        elif name in ("open", "openat", "creat"):
            if name == "creat" or "O_WRONLY" in rest or "O_RDWR" in rest:
                self.opened.add(os.fsdecode(_bytes(_TEXT.search(rest).group(1))))
        elif name in ("copy_file_range", "splice", "sendfile", "io_uring_setup"):
            raise AssertionError("%s is a way of writing that is not watched: %s" % (name, rest[:200]))
        elif name == "ioctl" and "FICLONE" in rest:
            raise AssertionError("a file was cloned: %s" % rest[:200])


class Secrets:
    """What must not be found: texts and keys, each in the forms in which careless programs write them. The address
    of each person holds one and the same odd word, and so does each name: to find that word nowhere is to find none
    of them."""

    def __init__(self):
        self._folded = {}  # compared with letter case aside
        self._exact = {}

    def add(self, what, secret):
        if isinstance(secret, str):
            for form in (secret, urllib.parse.quote(secret), secret.encode("unicode_escape").decode()):
                self._fold(what, form.encode())
            self._fold(what, quopri.encodestring(secret.encode()).rstrip(b"=\n"))
            for encoding in ("utf-16-le", "utf-16-be", "utf-32-le"):
                self._fold(what, secret.encode(encoding))
            raw = secret.encode()
        else:
            raw = bytes(secret)
            self._exact[raw] = what
        self._fold(what, binascii.hexlify(raw))
        for ahead in range(3):  # wherever it begins in what is encoded whole
            start = (8 * ahead + 5) // 6
            coded = base64.b64encode(bytes(ahead) + raw)[start:(8 * (ahead + len(raw))) // 6]
            for form in (coded, coded.translate(bytes.maketrans(b"+/", b"-_"))):
                self._exact[form] = what

    def _fold(self, what, form):
        if len(form) >= 4:
            self._folded[form.lower()] = what

    def found_in(self, data):
        data = bytes(data)
        folded = data.lower()
        return sorted({what for form, what in self._folded.items() if form in folded} |
                      {what for form, what in self._exact.items() if form in data})

    def found_in_files(self, written):
        """{path: [what]} of what was written to files by their paths."""
        found = {path: self.found_in(data) for path, data in written.files.items()}
        return {path: what for path, what in found.items() if what}

    def found_on_disk(self, folder, but=()):
        found = {}
        for base, folders, names in os.walk(folder):
            folders[:] = [name for name in folders if os.path.join(base, name) not in but]
            for name in names:
                path = os.path.join(base, name)
                if path in but or os.path.islink(path):
                    continue
                with open(path, "rb") as file:
                    what = self.found_in(name.encode() + b"\0" + file.read())
                if what:
                    found[path] = what
        return found
