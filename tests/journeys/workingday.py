# SPDX-License-Identifier: GPL-3.0-or-later
"""A working day at the command line under strace: whatever the program writes to any file, anywhere, also to one that
it removes again, holds no address, name, subject, password or key in plain. Exports, which the person asks for in
plain, are looked at too: there all of it must be found, or the test is blind.

python3 workingday.py MAILWRIGHT-CLI
"""
import csv
import glob
import json
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time

import oldworkspace
import watch

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(SOURCE, "tests", "vault"))
try:
    import reader
except ImportError as error:
    print("skipped: %s (python3-cryptography)" % error)
    sys.exit(77)

CONTACTS = 300
REFUSED = (7, 77, 177)
PASSPHRASE = "Vorwitz und Pumpernickel 4711"
WRONG = "Querkopf und Zwieback 4712"
PASSWORD = "secret word"  # of tests/peers/mail.sh
PERSON_MARK, NAME_MARK = "zqxanna", "Vrymzqel"
SUBJECT = "Grundelwurz zum Wochenende"
MARKS = {"an address": PERSON_MARK, "a name": NAME_MARK, "the subject": "Grundelwurz", "the text of a mail": "Plonkwitz",
         "the relay's password": PASSWORD, "the relay's user": "shop@", "the passphrase": PASSPHRASE,
         "a wrong passphrase": WRONG, "a company": "Klimperbude", "the sender": "Trallafitti",
         "where a consent came from": "Jahrmarktsstand", "the campaign": "Schnabelfest", "the list": "Kaffeekranz",
         "an address's domain": "@example.com", "a mail's head": "List-Unsubscribe"}


def person(number):
    return "%s%03d@example.com" % (PERSON_MARK, number), "Quilla %s-%03d" % (NAME_MARK, number)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Postfix:
    """Refuses some, by words that name them."""

    def __init__(self):
        refusals = " ".join("{ %s = 550 5.1.1 %s is unknown here }" % (person(n)[0], person(n)[0]) for n in REFUSED)
        self.port = free_port()
        self.root = os.path.join(SOURCE, "build", "peers", "run", "%d-%d" % (os.getpid(), self.port))
        self.process = subprocess.Popen(
            ["sh", os.path.join(SOURCE, "tests", "peers", "mail.sh"), "run", self.root, str(self.port),
             str(free_port()), str(free_port())], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=dict(os.environ, MAILWRIGHT_PEER_MAIN_CF="smtpd_recipient_restrictions = check_recipient_access "
                     "inline:{ %s }, permit_sasl_authenticated, reject" % refusals))
        if self.process.stdout.readline() != b"ready\n":
            print("skipped: " + self.process.stderr.read().decode().strip())
            sys.exit(77)

    def end(self):
        self.process.stdin.close()
        self.process.wait(30)


class Day:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.traces = self.file("traces")
        self.given, self.exports = self.file("given"), self.file("exports")
        self.workspace = self.file("client.mailwright")
        self.written = watch.Written()
        self.secrets = watch.Secrets()
        for what, mark in MARKS.items():
            self.secrets.add(what, mark)
        self.steps = 0
        for name in ("traces", "given", "exports", "home", "tmp", "runtime", "out"):
            os.makedirs(self.file(name), mode=0o700)
        self.env = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "MAILWRIGHT"))}
        self.env.update(HOME=self.file("home"), TMPDIR=self.file("tmp"), XDG_RUNTIME_DIR=self.file("runtime"),
                        MAILWRIGHT_NO_KEYCHAIN="1", LC_ALL="C.UTF-8")
        for name, text in (("passphrase", PASSPHRASE), ("wrong", WRONG), ("password", PASSWORD)):
            self.give(name, text + "\n")

    def file(self, name):
        return os.path.join(self.folder, name)

    def give(self, name, text):
        path = os.path.join(self.given, name)
        with open(path, "w", encoding="utf-8", opener=lambda p, flags: os.open(p, flags, 0o600)) as file:
            file.write(text)
        return path

    def watched(self, words):
        self.steps += 1
        return watch.STRACE + ["-o", os.path.join(self.traces, "%03d" % self.steps)] + words

    def take_traces(self):
        """Read one by one and removed: they are four times as large as what was written."""
        for trace in sorted(glob.glob(os.path.join(self.traces, "*"))):
            self.written.take(trace)
            os.remove(trace)

    def words(self, verb, workspace=None, passphrase="passphrase"):
        return [self.program, "--workspace", workspace or self.workspace, "--passphrase-file",
                os.path.join(self.given, passphrase), "--json", *verb]

    def run(self, *verb, exits=(0,), **options):
        ran = subprocess.run(self.watched(self.words(verb, **options)), env=self.env, stdin=subprocess.DEVNULL,
                             capture_output=True, text=True, check=False, timeout=300)
        self.take_traces()
        if ran.returncode not in exits:
            raise AssertionError("%s: %d\n%s%s" % (" ".join(verb), ran.returncode, ran.stdout, ran.stderr))
        return json.loads(ran.stdout) if ran.stdout.startswith("{") else {}

    def run_and_kill(self, *verb):
        """Ends it by SIGKILL once its second line of progress says that it is in the middle."""
        tracer = subprocess.Popen(self.watched(self.words(verb)), env=self.env, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        told = [tracer.stderr.readline(), tracer.stderr.readline()]
        with open("/proc/%d/task/%d/children" % (tracer.pid, tracer.pid), encoding="ascii") as children:
            os.kill(int(children.read().split()[0]), signal.SIGKILL)
        told.append(tracer.stderr.read())
        if tracer.wait(60) != -signal.SIGKILL:
            raise AssertionError("it was over before it could be killed: %s" % told)
        self.take_traces()

    def learn_keys(self, workspace, passphrase):
        """Whatever FORMAT.md unwraps or derives on the way to the plain file, and the two keys that lie in it."""
        def recorded(function):
            def record(*words):
                key = function(*words)
                if 32 <= len(key) <= 64:
                    self.secrets.add("a key", key)
                return key
            return record
        plain = reader.hkdf, reader.open_small
        reader.hkdf, reader.open_small = (recorded(function) for function in plain)
        try:
            path = os.path.join(workspace, "vault.sqlite")
            keys = reader.data_keys(reader.contents(os.path.join(workspace, "vault.keys")), "passphrase",
                                    passphrase.encode())
            wal = reader.contents(path + "-wal") if os.path.exists(path + "-wal") else b""
            image = reader.plain_file(reader.contents(path), wal, keys)
        finally:
            reader.hkdf, reader.open_small = plain
        database = sqlite3.connect(":memory:")
        database.deserialize(image)
        for name, key in database.execute("SELECT key, value FROM meta WHERE key IN ('hash_key', 'token_key')"):
            self.secrets.add("the workspace's " + name, key)
        if self.secrets.found_in(image) == []:
            raise AssertionError("nothing is found in the plain file of the second reader either")
        return database

    # What is looked for afterwards.

    def is_export(self, path):
        return path.startswith(self.exports + os.sep)

    def judge(self):
        found = {path: what for path, what in self.secrets.found_in_files(self.written).items()
                 if not self.is_export(path)}
        found.update(self.secrets.found_on_disk(self.folder, but=(self.given, self.exports, self.traces)))
        mapped = {path for path in self.written.mapped if not path.endswith("/vault.sqlite-shm")}
        if found:
            raise AssertionError("found in plain:\n" + "\n".join("%s: %s" % pair for pair in sorted(found.items())))
        if mapped:
            raise AssertionError("written through memory, which strace does not see: %s" % sorted(mapped))

    def see_that_it_sees(self):
        """What was asked for in plain was found, by both ways of looking; and so is what a stranger plants."""
        seen = self.secrets.found_in_files(self.written)
        exported = {what for path, found in seen.items() if self.is_export(path) for what in found}
        for what in ("an address", "a name", "the subject", "a company", "an address's domain"):
            if what not in exported:
                raise AssertionError("blind: the export was written before these eyes, and %s was not seen" % what)
        if not self.secrets.found_on_disk(self.exports):
            raise AssertionError("blind: the export lies there, and nothing is found in it")
        plants = ("printf %s 'To: {0}' > planted && rm planted", "printf %s '{0}' | iconv -t UTF-16LE > planted; rm planted",
                  "printf %s 'x{0}' | base64 -w0 > planted; mv planted other; rm other",
                  "printf %s '{0}' | tr a-z A-Z > planted; rm planted")
        for plant in plants:
            subprocess.run(self.watched(["sh", "-c", plant.format(person(5)[0])]), cwd=self.file("out"), check=True)
            planted = watch.Written()
            planted.take(os.path.join(self.traces, "%03d" % self.steps))
            if not self.secrets.found_in_files(planted):
                raise AssertionError("blind to: " + plant)
            os.remove(os.path.join(self.traces, "%03d" % self.steps))


def give_files(day):
    people = os.path.join(day.given, "people.csv")
    with open(people, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("email", "first_name", "company"))
        rows.writerows((*person(number), "Klimperbude") for number in range(CONTACTS))
        rows.writerow(("no address at all " + NAME_MARK, "X", ""))
    page = day.give("page.html", "<p>Plonkwitz, {{ first_name }}!</p><p>{{ unsubscribe_url }}</p>")
    return people, page


def prepare(day, postfix):
    people, page = give_files(day)
    day.run("workspace", "create", day.workspace, "--name", "Client")
    done = day.run("contacts", "import", people, "--list", "Kaffeekranz", "--all-columns", "--consent",
                   "basis=consent,source=Jahrmarktsstand", exits=(1,))
    assert done["added"] == CONTACTS and done["refused"] == 1, done
    day.run("identity", "add", "Shop", "--from", "Trallafitti <news@example.com>", "--postal", "Trallafitti, Mill Lane 1")
    day.run("template", "add", "Hello", "--subject", SUBJECT + ", {{ first_name }}", "--html", page)
    day.run("relay", "add", "peer", "--host", "127.0.0.1", "--port", str(postfix.port), "--security", "starttls",
            "--ca", os.path.join(postfix.root, "tls", "ca.pem"), "--user", "shop", "--password-file",
            os.path.join(day.given, "password"), "--connections", "2", "--per-second", "40")
    day.run("relay", "test", "peer", exits=(0, 1))
    day.run("campaign", "create", "Schnabelfest", "--list", "Kaffeekranz", "--template", "Hello", "--identity", "Shop",
            "--relay", "peer")


def work(day):
    day.run("campaign", "check", "Schnabelfest", exits=(0, 1))
    day.run_and_kill("campaign", "send", "Schnabelfest", "--wait")
    day.judge()  # before anything tidies up
    day.run("workspace", "info", passphrase="wrong", exits=(3,))
    sent = day.run("campaign", "send", "Schnabelfest", "--wait", exits=(0, 1))
    # What was on each of the two connections at the kill is in doubt.
    assert sent["planned"] == CONTACTS and sent["queued"] == 0 and sent["in_doubt"] <= 2, sent
    assert 1 <= sent["rejected"] <= len(REFUSED), sent
    found = day.run("contacts", "search", NAME_MARK + "-017")
    assert found["total"] == 1, found
    why = day.run("delivery", "why", "--campaign", "Schnabelfest", person(REFUSED[-1])[0])
    assert "unknown here" in json.dumps(why), why
    assert day.run("log", "show")
    day.run("delivery", "list", "--campaign", "Schnabelfest", "--state", "rejected")
    day.run("suppression", "add", person(3)[0], "--reason", "complained")
    day.run("consent", "withdraw", person(4)[0])
    guests = day.give("guests.csv", "email\n" + "".join(person(1000 + number)[0] + "\n" for number in range(40)))
    taken = day.run("contacts", "import", guests, "--list", "Kaffeekranz")
    day.run("contacts", "undo-import", str(taken["import_id"]))


def keep(day):
    inside = day.run("backup", "create")["file"]
    saved = day.run("backup", "create", day.file("out"))["file"]
    assert inside.startswith(day.workspace) and saved.startswith(day.file("out"))
    day.run("backup", "verify", saved)
    restored = day.file("restored.mailwright")
    day.run("backup", "restore", saved, restored)
    assert not day.run("workspace", "info", workspace=restored)["armed"]
    day.run("campaign", "send", "Schnabelfest", workspace=restored, exits=(3,))


def export(day):
    day.run("contacts", "export", os.path.join(day.exports, "people.csv"))
    day.run("workspace", "export", os.path.join(day.exports, "all"), "--sqlite")
    plain = os.path.join(day.exports, "plain.sqlite")
    subprocess.run([sys.executable, os.path.join(SOURCE, "tests", "vault", "reader.py"),
                    os.path.join(day.workspace, "vault.sqlite"), os.path.join(day.workspace, "vault.keys"), plain],
                   input=PASSPHRASE + "\n", text=True, check=True)
    compared = subprocess.run([sys.executable, os.path.join(SOURCE, "tests", "takeout", "compare.py"), plain,
                               os.path.join(day.exports, "all"), "--log-went-on"], capture_output=True, text=True,
                              check=False)
    if compared.returncode:
        raise AssertionError("the export is not what the second reader reads:\n" + compared.stdout + compared.stderr)


def upgrade(day):
    """Of a plain one from before: what lay there in plain is overwritten, in the files that it lay in too."""
    old = day.file("old.mailwright")
    oldworkspace.make(old, SOURCE, [person(number) for number in range(200)], PASSWORD)
    plain = [os.path.join(old, "vault.sqlite"), os.path.join(old, "vault.sqlite-wal"),
             os.path.join(old, "backups", oldworkspace.OLD_COPY)]
    held = [open(path, "rb") for path in plain]  # the files themselves, whatever becomes of their names
    for path, file in zip(plain, held):
        assert "an address" in day.secrets.found_in(file.read()), path
    before, day.written = day.written, watch.Written()
    assert day.run("workspace", "info", workspace=old, exits=(1, 2, 3, 4))["error"]
    done = day.run("workspace", "upgrade", workspace=old)
    assert done["upgraded"], done
    assert day.run("workspace", "info", workspace=old)["contacts"] == 200
    # While it was still plain its log was taken into it: that alone was written, where it lay before.
    written = day.secrets.found_in_files(day.written)
    assert set(written) <= set(plain[:1]), written
    for path, file in zip(plain, held):
        file.seek(0)
        left = day.secrets.found_in(file.read())
        assert not left, "%s was not overwritten: %s" % (path, left)
        file.close()
    day.written = before
    copies = sorted(os.listdir(os.path.join(old, "backups")))
    assert len(copies) == 2 and all(name.endswith(".mwbackup") for name in copies), copies
    for name in copies:
        day.run("backup", "verify", os.path.join(old, "backups", name), workspace=old)
        restored = day.file("restored-%s.mailwright" % name)
        day.run("backup", "restore", os.path.join(old, "backups", name), restored)
        day.run("workspace", "upgrade", workspace=restored)
        number = day.run("workspace", "info", workspace=restored)["contacts"]
        assert number in (180, 200), number
    day.learn_keys(old, PASSPHRASE)


def main(program):
    lacks = watch.why_not()
    if lacks:
        print("skipped: %s" % lacks)
        sys.exit(77)
    postfix = Postfix()
    folder = tempfile.mkdtemp(prefix="mailwright-day-")
    begun = time.monotonic()
    try:
        day = Day(program, folder)
        prepare(day, postfix)
        work(day)
        keep(day)
        export(day)
        day.learn_keys(day.workspace, PASSPHRASE)
        day.judge()
        day.see_that_it_sees()
        upgrade(day)
        day.judge()
        size = sum(len(data) for data in day.written.files.values())
        print("%d commands, %d files written, %.1f MB, %d s; found in plain outside of exports: nothing" %
              (day.steps, len(day.written.files), size / 1e6, time.monotonic() - begun))
        if os.environ.get("MAILWRIGHT_DAY_SHOW"):
            print("\n".join(sorted("%9d %s" % (len(data), path) for path, data in day.written.files.items())))
    finally:
        postfix.end()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
