#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An export beside what the second reader (tests/vault/reader.py) made of the same vault, row by row.

compare.py PLAIN FOLDER [--log-went-on]: workspace.sqlite in FOLDER has the tables of PLAIN with the same rows, but for
the full-text index and for secrets, which are empty in the export and are not in PLAIN; and each line of JSON says what
its row in PLAIN says. --log-went-on: PLAIN was made later, and the log has lines from after the export.
"""
import os
import sqlite3
import sys

import reread
from reread import complain

# app/takeout/secretcells.h: of meta, only what is known to be harmless keeps its value.
HARMLESS = ("workspace_id", "name", "colour", "created_at", "send_sequence", "first_start", "search_fold", "import_columns",
            "backup_plan", "backup_outcome")
OF_THE_LOG = ("log", "log_payload", "sqlite_sequence")


def opened(path):
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    database.text_factory = bytes
    return database


def tables_of(database):
    """Those that hold rows of ours: without virtual ones and what they and SQLite keep for themselves."""
    return {name.decode() for (name,) in database.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' "
        "ESCAPE '\\'")} | {"sqlite_sequence"}


def rows_of(database, table):
    return sorted(database.execute(f'SELECT * FROM "{table}"').fetchall(), key=repr)


def check_secrets(by_reader, by_program):
    kept = [dict(database.execute("SELECT key, value FROM meta")) for database in (by_reader, by_program)]
    for key in kept[0]:
        harmless = key.decode() in HARMLESS
        if harmless != (kept[1].get(key) == kept[0][key]) or (not harmless and kept[1].get(key) != b""):
            complain(f"meta.{key.decode()} is {'another' if harmless else 'not empty'} in the export")
    if set(kept[0]) != set(kept[1]):
        complain("meta has other keys in the export")
    names = [database.execute("SELECT name FROM secret ORDER BY 1").fetchall() for database in (by_reader, by_program)]
    if names[0] != names[1] or by_program.execute("SELECT 1 FROM secret WHERE length(value) > 0").fetchone():
        complain("secret: other names, or a value that is not empty")
    if by_reader.execute("SELECT 1 FROM meta WHERE key = 'hash_key' AND length(value) <> 32").fetchone():
        complain("the reader found no hash key: nothing was compared with a whole file")


def main(plain, folder, log_went_on=False):
    by_reader, by_program = opened(plain), opened(os.path.join(folder, "workspace.sqlite"))
    if by_reader.execute("PRAGMA integrity_check").fetchall() != [(b"ok",)]:
        complain("the reader's file is damaged")
    tables = tables_of(by_program)
    if tables != tables_of(by_reader):
        complain(f"tables that only one has: {sorted(tables ^ tables_of(by_reader))}")
    total = 0
    for table in sorted(tables - {"meta", "secret"}):
        theirs, ours = rows_of(by_reader, table), rows_of(by_program, table)
        if log_went_on and table in OF_THE_LOG:
            theirs = [row for row in theirs if row in ours]
        total += len(ours)
        if theirs != ours:
            other = next((pair for pair in zip(theirs, ours) if pair[0] != pair[1]), (len(theirs), len(ours)))
            complain(f"{table}: the reader has {str(other[0])[:200]}, the export {str(other[1])[:200]}")
    check_secrets(by_reader, by_program)
    by_reader.text_factory = reread.lossy
    for name in sorted(os.listdir(folder)):
        if name.endswith(".jsonl") and not (log_went_on and name == "log.jsonl"):
            reread.check_rows(folder, by_reader, name)
    for text in reread.wrong[:40]:
        print(text)
    print(f"{len(tables)} tables, {total} rows, {len(reread.wrong)} wrong")
    return 1 if reread.wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], "--log-went-on" in sys.argv[3:]))
