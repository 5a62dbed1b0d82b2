#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make a valid random consent ledger and a checkpoint of it, for tests: written from LEDGER.md, with no part of the verifier.

    make_ledger.py SEED OUTDIR [--links N]

writes OUTDIR/ledger.jsonl and OUTDIR/checkpoint.json and prints the public key. The same seed gives the same files. It needs the
package "cryptography", for the signature.
"""

import argparse
import base64
import hashlib
import json
import os
import random

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

EVENTS = ("given", "confirmed", "refreshed", "narrowed", "withdrawn", "expired", "objected", "undone")
BASES = ("none", "consent", "soft_opt_in", "contract", "legitimate_interest", "legal_duty", "public_task", "vital_interest")
METHODS = ("form", "double_opt_in", "paper", "phone", "event", "import", "sale", "inquiry", "reply", "by_hand", "other")
TEXTS = ("", "Stand 7", "Ja, ich möchte Post bekommen", "新しいお知らせを受け取る", "e\u0301 is not \u00e9", "🙂🙂", 'quote " and \\ and \t',
         "a:b,c-", "-", "12:", "нет", "\u2028line", "\x00nul")
MARK = "mailwright consent ledger 1"


def sha256(data):
    return hashlib.sha256(data)


def field(value):
    if value is None:
        return b"-"
    data = str(value).encode("utf-8")
    return str(len(data)).encode("ascii") + b":" + data + b","


def fields(*values):
    return b"".join(field(value) for value in values)


def payload_hash(payload):
    salt = bytes.fromhex(payload["salt"])
    return sha256(salt + fields(payload["address"], payload["note"], payload["ip"], payload["user_agent"])).hexdigest()


def rows_hash(rows):
    joined = b"".join(fields(row["id"], row["contact"], row["happened_at"], row["recorded_at"], row["recorded_by"], row["payload_hash"])
                      for row in rows)
    return sha256(joined).hexdigest()


def content_fields(kind, c):
    origin = ("purpose", "list", "event", "basis", "source", "wording", "wording_version", "wording_language", "method")
    names = {"record": ("id", "contact") + origin + ("happened_at", "recorded_at", "recorded_by", "payload_hash"),
             "batch": ("id", "import") + origin + ("first_id", "last_id", "row_count", "rows_hash"),
             "erasure": ("id", "contact", "cause"),
             "evidence": ("id", "record", "sha256", "size", "media_type", "added_at"),
             "purpose": ("id", "purpose", "name", "kind", "bases")}
    return fields(*(c[name] for name in names[kind]))


def start_hash(workspace):
    return sha256(fields("mailwright ledger 1", workspace)).digest()


def seal(lines):
    """Number and hash the links of an export anew, and fit rows hashes, payload hashes, header and purposes to them."""
    before, count, purposes = start_hash(lines[0]["workspace"]), 0, {}
    for line in lines:
        if line.get("payload"):
            line.get("row", line.get("content"))["payload_hash"] = payload_hash(line["payload"])
    for index, line in enumerate(lines):
        if "seq" not in line:
            continue
        if line["kind"] == "batch":
            rows = []
            for row_line in lines[index + 1:]:
                if "row" not in row_line:
                    break
                rows.append(row_line["row"])
            line["content"]["rows_hash"] = rows_hash(rows)
        count += 1
        line["seq"] = count
        before = sha256(before + fields(count, line["kind"], line["at"]) + content_fields(line["kind"], line["content"])).digest()
        line["hash"] = before.hex()
        if line["kind"] == "purpose":
            c = line["content"]
            purposes[c["purpose"]] = {"purpose": c["purpose"], "name": c["name"], "kind": c["kind"], "bases": c["bases"]}
    lines[0]["count"], lines[0]["head"] = count, before.hex()
    lines[-1]["purposes"] = list(purposes.values())
    return lines


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.time = 1_767_225_600_000 + self.random.randrange(10**9)
        self.lines = [{"format": MARK, "workspace": self.bytes(16).hex(), "exported_at": "2026-11-30T22:%02d:07Z" % (seed % 60)}]
        self.key = Ed25519PrivateKey.from_private_bytes(self.bytes(32))
        self.next_ids = {"record": 1, "batch": 1, "import": 2, "erasure": 1, "evidence": 1, "purpose": 1}
        self.purposes = []

    def bytes(self, count):
        return bytes(self.random.randrange(256) for _ in range(count))

    def id(self, kind):
        id_ = self.next_ids[kind]
        self.next_ids[kind] += self.random.choice((1, 1, 1, 2, 300))
        return id_

    def now(self):
        self.time += self.random.randrange(100_000)
        return self.time

    def text(self):
        return self.random.choice(TEXTS)

    def link(self, kind, content, **beside):
        self.lines.append(dict({"seq": 0, "kind": kind, "at": self.now(), "hash": "", "content": content}, **beside))

    def payload(self, contact):
        return {"salt": self.bytes(16).hex(), "address": "nr%d@example.com" % contact, "note": self.text(),
                "ip": self.random.choice(("", "192.0.2.7", "2001:db8::1")), "user_agent": self.text()}

    def origin(self):
        wording = self.random.choice(("", "Yes, send me news", "Ja, ich möchte Neues lesen"))
        return {"purpose": self.random.choice(self.purposes + [None]), "list": self.random.choice((None, 1, 2)),
                "event": self.random.choice(EVENTS), "basis": self.random.choice(BASES), "source": self.text(), "wording": wording,
                "wording_version": str(self.random.randrange(1, 9)) if wording else None,
                "wording_language": self.random.choice(("en", "de", "")) if wording else None,
                "method": self.random.choice(METHODS)}

    def times(self):
        return {"happened_at": self.random.choice((0, -86_400_000, self.time - 5)), "recorded_at": self.now(),
                "recorded_by": self.random.choice(("", "owner", "Jürgen"))}

    def add_record(self):
        contact = self.random.randrange(1, 15)
        payload = self.payload(contact)
        self.link("record", {"id": self.id("record"), "contact": contact, **self.origin(), **self.times(),
                             "payload_hash": payload_hash(payload)}, payload=payload)

    def add_import(self):
        """One import with one or two origins, so that the ids of two batches may lie among each other."""
        import_ = self.id("import")
        batches = [[] for _ in range(self.random.choice((1, 1, 2)))]
        for number in range(self.random.randrange(len(batches), 12)):
            contact = self.random.randrange(1, 15)
            payload = self.payload(contact)
            row = {"id": self.id("record"), "contact": contact, **self.times(), "payload_hash": payload_hash(payload)}
            target = batches[number] if number < len(batches) else self.random.choice(batches)
            target.append({"row": row, "payload": payload})
        for rows in batches:
            self.link("batch", {"id": self.id("batch"), "import": import_, **self.origin(), "first_id": rows[0]["row"]["id"],
                                "last_id": rows[-1]["row"]["id"], "row_count": len(rows), "rows_hash": ""})
            self.lines += rows

    def record_lines(self):
        return [line for line in self.lines if line.get("kind") == "record" or "row" in line]

    def add_erasure(self):
        contact = self.random.randrange(1, 15)
        erased = set()
        for line in self.record_lines():
            record = line.get("row") or line["content"]
            if record["contact"] == contact:
                line["payload"] = None
                erased.add(record["id"])
        for line in self.lines:
            if line.get("kind") == "evidence" and line["content"]["record"] in erased:
                line["file"] = None
        self.link("erasure", {"id": self.id("erasure"), "contact": contact,
                              "cause": self.random.choice(("request", "retention", "undo"))})

    def add_evidence(self):
        with_payload = [line for line in self.record_lines() if line["payload"]]
        if not with_payload:
            return
        line = self.random.choice(with_payload)
        data = self.bytes(self.random.choice((0, 1, 2, 3, 100)))
        self.link("evidence", {"id": self.id("evidence"), "record": (line.get("row") or line["content"])["id"],
                               "sha256": sha256(data).hexdigest(), "size": len(data), "media_type": "application/pdf",
                               "added_at": self.now()},
                  file={"data": base64.b64encode(data).decode()})

    def add_purpose(self):
        purpose = self.random.randrange(1, len(self.purposes) + 2)
        if purpose not in self.purposes:
            self.purposes.append(purpose)
        self.link("purpose", {"id": self.id("purpose"), "purpose": purpose,
                              "name": self.text() or "News", "kind": self.random.choice(("advertising", "service")),
                              "bases": self.random.randrange(0, 256, 2)})

    def export(self, links):
        if links:
            self.purposes.append(1)
            self.link("purpose", {"id": self.id("purpose"), "purpose": 1, "name": "Neues", "kind": "advertising", "bases": 0})
        adders = [self.add_record] * 5 + [self.add_import] * 3 + [self.add_erasure] + [self.add_evidence] * 3 + [self.add_purpose]
        while sum("seq" in line for line in self.lines) < links:
            self.random.choice(adders)()
        self.lines.append({"purposes": []})
        return seal(self.lines)

    def checkpoint(self, lines, count=None):
        """A checkpoint of the first `count` links (of all without one)."""
        hashes = [start_hash(lines[0]["workspace"]).hex()] + [line["hash"] for line in lines if "seq" in line]
        count = len(hashes) - 1 if count is None else count
        at = "2026-11-30T21:00:00.123Z"
        signed = fields("mailwright checkpoint 1", lines[0]["workspace"], count, hashes[count], at)
        return {"format": "mailwright checkpoint 1", "workspace": lines[0]["workspace"], "count": count, "head": hashes[count],
                "at": at, "public_key": self.public_key(), "signature": self.key.sign(signed).hex()}

    def public_key(self):
        return self.key.public_key().public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw).hex()


def to_bytes(lines):
    return b"".join(json.dumps(line, ensure_ascii=False).encode("utf-8") + b"\n" for line in lines)


def make(seed, links=60):
    """(lines of an export, a checkpoint of its head, the Maker)."""
    maker = Maker(seed)
    lines = maker.export(links)
    return lines, maker.checkpoint(lines), maker


def main():
    parser = argparse.ArgumentParser(description="Make a valid random consent ledger and a checkpoint of it, for tests.")
    parser.add_argument("seed", type=int)
    parser.add_argument("outdir")
    parser.add_argument("--links", type=int, default=60)
    options = parser.parse_args()
    lines, checkpoint, maker = make(options.seed, options.links)
    os.makedirs(options.outdir, exist_ok=True)
    with open(os.path.join(options.outdir, "ledger.jsonl"), "wb") as file:
        file.write(to_bytes(lines))
    with open(os.path.join(options.outdir, "checkpoint.json"), "w", encoding="utf-8") as file:
        json.dump(checkpoint, file, indent=1)
    print(maker.public_key())


if __name__ == "__main__":
    main()
