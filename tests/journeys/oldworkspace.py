# SPDX-License-Identifier: GPL-3.0-or-later
"""A workspace as it was before there was encryption: migrations that ran by then, people, a password, a log that its
program did not live to take into the file, and plain copies from before earlier upgrades."""
import glob
import os
import secrets
import sqlite3
import time

NEWEST_THEN = 8
OLD_COPY = "before-upgrade-5-1764000000000.sqlite"


def _run_migrations(database, source, first, last):
    for path in sorted(glob.glob(os.path.join(source, "resources", "migrations", "*.sql"))):
        number = int(os.path.basename(path)[:4])
        if first <= number <= last:
            with open(path, encoding="utf-8") as sql:
                database.executescript(sql.read())
            database.execute("PRAGMA user_version=%d" % number)


def make(folder, source, people, password):
    """`people`: (address, name). The last tenth of them stand in the write-ahead log alone."""
    os.makedirs(os.path.join(folder, "backups"), mode=0o700)
    path = os.path.join(folder, "vault.sqlite")
    database = sqlite3.connect(path, isolation_level=None)
    _run_migrations(database, source, 1, 5)
    now = int(time.time() * 1000)
    for key, value in (("workspace_id", secrets.token_hex(16)), ("name", "An old client"), ("colour", "#3E7A3A"),
                       ("created_at", now), ("hash_key", secrets.token_bytes(32)),
                       ("token_key", secrets.token_bytes(32)), ("send_sequence", 0)):
        database.execute("INSERT INTO meta VALUES (?, ?)", (key, value))
    database.execute("INSERT INTO secret VALUES ('relay-1', ?)", (password.encode(),))

    def add(some):
        for address, name in some:
            database.execute("INSERT INTO contact (email, email_key, attributes, created_at, updated_at) "
                             "VALUES (?, ?, json_object('first_name', ?), ?, ?)",
                             (address, address.lower(), name, now, now))
    most = len(people) * 9 // 10
    add(people[:most])
    database.execute("VACUUM INTO ?", (os.path.join(folder, "backups", OLD_COPY),))
    _run_migrations(database, source, 6, NEWEST_THEN)
    database.execute("PRAGMA journal_mode=WAL")
    database.close()
    child = os.fork()
    if child == 0:  # dies with the log on the disk
        database = sqlite3.connect(path, isolation_level=None)
        database.execute("PRAGMA wal_autocheckpoint=0")
        add(people[most:])
        os._exit(0)
    os.waitpid(child, 0)
