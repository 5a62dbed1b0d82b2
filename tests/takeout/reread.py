#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads an export as a stranger would, with nothing but Python's own csv, json and sqlite3.

reread.py FOLDER: every file is in the manifest with its count and SHA-256; every line of JSON has the same fields;
each CSV says what its JSON Lines say; and where there is a workspace.sqlite, each line says what its rows say.
Prints what is wrong, a line each, and ends with 1 then.
"""
import csv
import datetime
import hashlib
import json
import os
import sqlite3
import sys

FORMULAS = ("=", "+", "-", "@", "\t", "\r")
UNSEEN = "(SELECT id FROM import WHERE published_at IS NULL)"
FILE_OF_PICTURE = ("'pictures/' || lower(hex(sha256)) || '.' || CASE format WHEN 1 THEN 'png' WHEN 2 THEN 'jpg' "
                   "WHEN 3 THEN 'gif' ELSE 'webp' END")
WORDS = {
    "event": "given confirmed refreshed narrowed withdrawn expired objected undone".split(),
    "basis": "none consent soft_opt_in contract legitimate_interest legal_duty public_task vital_interest".split(),
    "purpose": "advertising service".split(),
    "link": "record batch erasure evidence purpose".split(),
    "cause": "request retention undo".split(),
    "suppression": "address domain".split(),
    "suppression_reason": "unsubscribed complained bounced objected by_hand imported erased".split(),
    "relay": "smtp practice".split(),
    "security": "none starttls tls".split(),
    "campaign": "real practice service".split(),
    "campaign_state": "draft in_approval scheduled running paused cancelled".split(),
    "delivery": "planned queued claimed sending accepted rejected in_doubt excluded cancelled expired".split(),
    "reason": ("none no_consent_basis withdrawn objected address_suppressed domain_suppressed duplicate bad_address "
               "erased cannot_render left_list not_carried deleted restricted basis_not_allowed country_rule "
               "condition_unmet lapsed unconfirmed frequency_cap").split(),
    "verdict": "accepted refused not_sent in_doubt".split(),
    "phase": "connect connect ehlo ehlo auth mail rcpt data end_of_data connect".split(),
    "outcome": "accepted transient permanent unknown".split(),
    "scope": "recipient message domain relay sender".split(),
    "change": "staged applied taken_back".split(),
    "level": "debug info warning error".split(),
    "picture": [None, "png", "jpg", "gif", "webp"],
}
# By hand and on their own: a statement whose columns are called as the fields, and how they are meant. Fields that
# are not named here are compared as they are.
ROWS = {
    "contacts.jsonl": (
        "SELECT id, email, CASE WHEN erased_at THEN 'erased' WHEN deletion_id THEN 'deleted' ELSE 'present' END state, "
        "attributes, version, import_id, created_at, updated_at, (SELECT at FROM deletion WHERE id = deletion_id) "
        f"deleted_at, erased_at FROM contact WHERE import_id NOT IN {UNSEEN} ORDER BY id", {"attributes": "json"}),
    "contact_changes.jsonl": ("SELECT contact_id, version, before FROM contact_change ORDER BY 1, 2",
                              {"before": "json"}),
    "lists.jsonl": ("SELECT id, coalesce(deleted_name, name) name, deleted_name IS NOT NULL deleted, import_id, "
                    f"created_at FROM list WHERE import_id NOT IN {UNSEEN} ORDER BY id", {"deleted": "flag"}),
    "list_members.jsonl": ("SELECT list_id, contact_id, (SELECT email FROM contact WHERE id = contact_id) email, "
                           f"import_id FROM list_member WHERE import_id NOT IN {UNSEEN} ORDER BY 1, 2", {}),
    "imports.jsonl": ("SELECT id, file_name, list_id, started_at, published_at, row_count read, added, updated, "
                      "unchanged, refused FROM import ORDER BY id", {}),
    "import_changes.jsonl": ("SELECT import_id, contact_id, attributes, before, applied state FROM import_change "
                             f"WHERE import_id NOT IN {UNSEEN} ORDER BY 1, 2",
                             {"attributes": "json", "before": "json", "state": "change"}),
    "purposes.jsonl": ("SELECT id, name, kind, bases FROM purpose ORDER BY id", {"kind": "purpose"}),
    "purpose_versions.jsonl": ("SELECT * FROM purpose_version ORDER BY id", {"kind": "purpose"}),
    "consent_links.jsonl": ("SELECT * FROM consent_link ORDER BY seq", {"kind": "link", "hash": "hex"}),
    "consent_batches.jsonl": (
        "SELECT id, import_id, (SELECT source FROM consent_origin WHERE id = origin_id) source, purpose_id, list_id, kind, "
        "basis, first_id, last_id, row_count, rows_hash FROM consent_batch ORDER BY id",
        {"kind": "event", "basis": "basis", "rows_hash": "hex"}),
    "consent_erasures.jsonl": ("SELECT * FROM consent_erasure ORDER BY id", {"cause": "cause"}),
    "consent_evidence.jsonl": (
        "SELECT id, record_id, sha256, size, media_type, added_at, (SELECT data FROM consent_evidence_payload WHERE "
        "evidence_id = id) data FROM consent_evidence ORDER BY id", {"sha256": "hex", "data": "hex"}),
    "restrictions.jsonl": ("SELECT * FROM contact_restriction ORDER BY id", {}),
    "consent_rules.jsonl": ("SELECT * FROM consent_rules ORDER BY id", {}),
    "consent_records.jsonl": (
        "SELECT id, contact_id, (SELECT name FROM purpose WHERE id = purpose_id) purpose, kind, basis, "
        "list_id, recorded_by, payload_hash, (SELECT ip FROM consent_record_payload WHERE record_id = id) ip, "
        "(SELECT salt FROM consent_record_payload WHERE record_id = id) salt, (SELECT version FROM consent_wording WHERE "
        "text = (SELECT wording FROM consent_origin WHERE id = origin_id)) wording_version, "
        "(SELECT source FROM consent_origin WHERE id = origin_id) source, (SELECT wording FROM consent_origin WHERE "
        "id = origin_id) wording, (SELECT note FROM consent_record_payload WHERE record_id = id) note, happened_at, "
        f"recorded_at FROM consent_record WHERE import_id NOT IN {UNSEEN} ORDER BY id",
        {"kind": "event", "basis": "basis", "payload_hash": "hex", "salt": "hex"}),
    "suppressions.jsonl": (
        "SELECT id, kind, (SELECT text FROM suppression_payload WHERE suppression_id = id) text, reason, list_id, added_at, "
        "removed_at, removed_reason, form_version, hash FROM suppression ORDER BY id",
        {"kind": "suppression", "reason": "suppression_reason", "hash": "hex"}),
    "sender_identities.jsonl": ("SELECT * FROM sender_identity ORDER BY id", {}),
    "templates.jsonl": ("SELECT * FROM template ORDER BY id", {}),
    "pictures.jsonl": (f"SELECT id, {FILE_OF_PICTURE} file, format, width, height, length(bytes) size, sha256 "
                       "FROM picture ORDER BY id", {"format": "picture", "sha256": "hex"}),
    "template_pictures.jsonl": (f"SELECT template_id, name, file_name, picture_id, (SELECT {FILE_OF_PICTURE} FROM "
                                "picture WHERE id = picture_id) file, added_at FROM template_picture ORDER BY 1, 2",
                                {}),
    "campaign_messages.jsonl": ("SELECT campaign_id, version, subject, html, text, from_name, from_email, reply_to, "
                                "postal, list_name list, frozen_at FROM campaign_version ORDER BY 1, 2", {}),
    "campaign_pictures.jsonl": ("SELECT * FROM campaign_picture ORDER BY 1, 2, 3", {}),
    "relays.jsonl": (
        "SELECT id, name, kind, host, port, security, user_name, CAST(ca_pem AS TEXT) ca_pem, connections, per_second, "
        "per_minute, per_day, created_at, (SELECT reply FROM relay_pause WHERE relay_id = id) pause_reply FROM relay "
        "ORDER BY id", {"kind": "relay", "security": "security"}),
    "relay_pauses.jsonl": ("SELECT relay_id, since, until FROM relay_rest ORDER BY 1, 2", {}),
    "campaigns.jsonl": ("SELECT id, uuid, name, kind, state, state_reason, state_changed_at, list_id, template_id, "
                        "max_age_seconds, created_at, planned_at, copy_of, gone_through_at answers_gone_through_at, open_then "
                        "answers_open_then FROM campaign LEFT JOIN campaign_answers ON campaign_id = id ORDER BY id",
                        {"uuid": "hex", "kind": "campaign", "state": "campaign_state"}),
    "campaign_pauses.jsonl": ("SELECT campaign_id, since, until FROM campaign_rest ORDER BY 1, 2", {}),
    "deliveries.jsonl": (
        "SELECT id, campaign_id, (SELECT name FROM campaign WHERE id = campaign_id) campaign, contact_id, coalesce("
        "(SELECT address FROM delivery_payload WHERE delivery_id = id), (SELECT email FROM contact WHERE contact.id = "
        "contact_id)) email, state, CASE reason WHEN 0 THEN NULL ELSE reason END reason, evidence, attempts, (SELECT "
        "reply FROM attempt_payload WHERE attempt_id = (SELECT max(id) FROM attempt WHERE delivery_id = delivery.id)) "
        "reply, first_attempt_at, CASE next_attempt_at WHEN 0 THEN NULL ELSE next_attempt_at END next_attempt_at, "
        "changed_at, contact_version, campaign_version, sha256 FROM delivery ORDER BY id",
        {"state": "delivery", "reason": "reason", "sha256": "hex"}),
    "attempts.jsonl": (
        "SELECT id, delivery_id, relay_id, at, verdict, phase, CASE code WHEN 0 THEN NULL ELSE code END code, enhanced, "
        "outcome, scope, (SELECT reply FROM attempt_payload WHERE attempt_id = id) reply FROM attempt ORDER BY id",
        {"verdict": "verdict", "phase": "phase", "outcome": "outcome", "scope": "scope"}),
    "why.jsonl": ("SELECT * FROM why ORDER BY id", {"evidence": "json"}),
    "log.jsonl": ("SELECT id, at, level, code, text, campaign_id, (SELECT detail FROM log_payload WHERE log_id = id) "
                  "detail FROM log ORDER BY id", {"level": "level"}),
}
SHEETS = {"contacts.csv": "contacts.jsonl", "consent.csv": "consent_records.jsonl",
          "suppressions.csv": "suppressions.jsonl", "deliveries.csv": "deliveries.jsonl"}

wrong = []


def complain(text):
    wrong.append(text)


def rfc3339(milliseconds):
    at = datetime.datetime(1970, 1, 1) + datetime.timedelta(milliseconds=milliseconds)
    text = at.strftime("%Y-%m-%dT%H:%M:%S")
    return text + (".%03d" % (milliseconds % 1000) if milliseconds % 1000 else "") + "Z"


def lines_of(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
        for line in file.read().split("\n")[:-1]:
            yield json.loads(line)


def meant(name, value, kind):
    if value is None:
        return None
    if kind == "json":
        try:
            return json.loads(value)
        except ValueError:
            return value
    if kind == "hex":
        return value.hex()
    if kind == "flag":
        return bool(value)
    if kind:
        return WORDS[kind][value]
    if name == "at" or name.endswith("_at") or name in ("since", "until"):
        return rfc3339(value)
    return value


def check_manifest(folder, manifest):
    found = set()
    for base, _, names in os.walk(folder):
        found |= {os.path.relpath(os.path.join(base, name), folder) for name in names}
    named = {entry["file"] for entry in manifest["files"]}
    for name in sorted(found ^ (named | {"manifest.json"})):
        complain(f"{name} is in the folder or in the manifest, not in both")
    for entry in manifest["files"]:
        with open(os.path.join(folder, entry["file"]), "rb") as file:
            data = file.read()
        if hashlib.sha256(data).hexdigest() != entry["sha256"] or len(data) != entry["size"]:
            complain(f"{entry['file']}: other bytes than the manifest says")


def check_lines(folder, entry):
    count, fields = 0, None
    for line in lines_of(folder, entry["file"]):
        count += 1
        fields = fields or list(line)
        if list(line) != fields:
            complain(f"{entry['file']}, line {count}: other fields than the first line")
    if count != entry["records"]:
        complain(f"{entry['file']}: {count} lines, the manifest says {entry['records']}")


def cell(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        value = "; ".join(value)
    text = str(value).replace("\0", "\ufffd")
    return "'" + text if text.startswith(FORMULAS) else text


def check_sheet(folder, entry, lines):
    with open(os.path.join(folder, entry["file"]), encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    with open(os.path.join(folder, entry["file"]), "rb") as file:
        if file.read(3) != b"\xef\xbb\xbf":
            complain(f"{entry['file']}: no byte order mark")
    header, rows = rows[0], rows[1:]
    if len(set(header)) != len(header):
        complain(f"{entry['file']}: a column stands twice")
    if len(rows) != entry["records"]:
        complain(f"{entry['file']}: {len(rows)} rows, the manifest says {entry['records']}")
    by_id = {str(line["id"]): line for line in lines}
    present = [line for line in lines if line.get("state") not in ("deleted", "erased") or "attributes" not in line]
    if len(rows) != len(present):
        complain(f"{entry['file']}: {len(rows)} rows for {len(present)} lines")
    for row in rows:
        line = by_id[row[header.index("id")]]
        if len(row) != len(header):
            complain(f"{entry['file']}: row {row[0]} has {len(row)} fields")
            continue
        for name, got in zip(header, row):
            attributes = line.get("attributes") or {}
            if name in line:
                want = line[name]
            else:
                plain = name[1:] if name.startswith("'") else name
                plain = plain[len("attribute "):] if plain.startswith("attribute ") else plain
                want = attributes.get(plain)
            if got != cell(want):
                complain(f"{entry['file']}: row {row[0]}, {name}: {got!r} for {want!r}")


def check_rows(folder, database, name):
    statement, kinds = ROWS[name]
    rows = database.execute(statement)
    names = [column[0] for column in rows.description]
    lines = list(lines_of(folder, name))
    rows = rows.fetchall()
    if len(rows) != len(lines):
        complain(f"{name}: {len(lines)} lines for {len(rows)} rows")
    for row, line in zip(rows, lines):
        for field, value in zip(names, row):
            want = meant(field, value, kinds.get(field))
            if field not in line or line[field] != want:
                complain(f"{name}: {field} is {line.get(field)!r}, the row says {want!r}")


def lossy(data):
    return data.decode("utf-8", "replace")


def main(folder):
    csv.field_size_limit(1 << 30)
    with open(os.path.join(folder, "manifest.json"), encoding="utf-8") as file:
        manifest = json.load(file)
    check_manifest(folder, manifest)
    entries = {entry["file"]: entry for entry in manifest["files"]}
    for name, entry in entries.items():
        if name.endswith(".jsonl"):
            check_lines(folder, entry)
        elif name.endswith(".csv"):
            check_sheet(folder, entry, list(lines_of(folder, SHEETS[name])))
    if manifest["plain_sqlite"] != ("workspace.sqlite" in entries):
        complain("plain_sqlite says something else than the folder")
    if manifest["plain_sqlite"]:
        database = sqlite3.connect(f"file:{os.path.join(folder, 'workspace.sqlite')}?mode=ro", uri=True)
        database.text_factory = lossy
        for pragma, want in (("integrity_check", [("ok",)]), ("foreign_key_check", []), ("journal_mode", [("delete",)])):
            got = database.execute(f"PRAGMA {pragma}").fetchall()
            if got != want:
                complain(f"workspace.sqlite: {pragma} says {got[:3]}")
        for name in entries:
            if name.endswith(".jsonl"):
                check_rows(folder, database, name)
        total = 0
        for (table,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE "
                                         "'sqlite%'").fetchall():
            total += database.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
        if total != entries["workspace.sqlite"]["records"]:
            complain(f"workspace.sqlite: {total} rows, the manifest says {entries['workspace.sqlite']['records']}")
    for text in wrong[:40]:
        print(text)
    print(f"{len(entries)} files, {sum(entry['records'] for entry in entries.values())} records, {len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
