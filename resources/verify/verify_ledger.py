#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check an export of a Mailwright consent ledger, with no part of Mailwright.

    verify_ledger.py EXPORT [--checkpoint FILE]... [--public-key HEX] [--json]
    verify_ledger.py --self-test

It needs Python 3.9 or later and nothing else; the package "cryptography" makes the check of a signature fast when it is there.
It was written from LEDGER.md alone; the numbers of the checks below are those of its section 3.

What a whole export proves
  - Every link follows from the one before it; none is missing, added, moved or changed since the head was made.
  - Every record's text (address, note, ip, user agent) and every file of an evidence is what was written at the time; or it is
    erased, and then an erasure of that contact stands later in the chain.
  - The purposes at its end are the newest versions in the chain.
  - With a checkpoint: all of this for the chain as it was when the checkpoint was signed. The links after it may be newer.

What it does not prove
  - Without a checkpoint from outside: that the whole chain was not written anew. Who has the workspace can do that.
  - With a checkpoint whose key was not compared: that the workspace signed it. Anybody can sign with a key of his own.
  - That what was recorded is true, and that everything was recorded. The chain seals what was written and when it says so.
  - The time of the export: no hash covers it. Nor what the vault holds beside the export.
  - What an erased text said. Only its hash is left.

Exit status: 0 whole; 1 findings; 2 it cannot be read (not such a file, damaged, cut), or a wrong use.
"""

import argparse
import base64
import hashlib
import json
import os
import re
import sys
from array import array

MAX_LINE = 64 * 1024 * 1024  # bytes
MAX_CHECKPOINT = 64 * 1024  # bytes
MAX_PARTS = 1_000_000  # commas and brackets of a line: bounds what a hostile one costs
MAX_FINDINGS = 1000  # said in full; the rest is counted
EVENTS = ("given", "confirmed", "refreshed", "narrowed", "withdrawn", "expired", "objected", "undone")
BASES = ("none", "consent", "soft_opt_in", "contract", "legitimate_interest", "legal_duty", "public_task", "vital_interest")
COMPARE_KEY = ("A key proves something only when it was compared with the one that the workspace's owner gave: do that, by a way "
               "that is not this file.")


class CannotRead(Exception):
    """The file is not such a file, or it is damaged or cut."""


# Shapes. Each takes a value of a line and says whether it may stand there. (A bool is not an integer.)

TIME = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?"
                  r"(Z|[+-]([01]\d|2[0-3]):[0-5]\d)", re.ASCII)

is_int = lambda value: type(value) is int and -2**63 <= value < 2**63
is_count = lambda value: is_int(value) and value >= 0
is_text = lambda value: type(value) is str
is_object = lambda value: type(value) is dict
is_rfc3339 = lambda value: is_text(value) and TIME.fullmatch(value) is not None
is_hex = lambda digits: lambda value: is_text(value) and len(value) == digits and re.fullmatch("[0-9a-f]+", value) is not None
is_word = lambda *words: lambda value: is_text(value) and value in words
or_null = lambda shape: lambda value: value is None or shape(value)

ORIGIN = {"purpose": or_null(is_int), "list": or_null(is_int), "event": is_word(*EVENTS), "basis": is_word(*BASES),
          "source": is_text, "wording": is_text, "wording_version": or_null(is_text),
          "wording_language": or_null(is_text), "method": is_text}
ROW = {"id": is_int, "contact": is_int, "happened_at": is_int, "recorded_at": is_int, "recorded_by": is_text,
       "payload_hash": is_hex(64)}
PURPOSE = {"purpose": is_int, "name": is_text, "kind": is_word("advertising", "service"),
           "bases": lambda value: is_count(value) and value < 2**len(BASES)}
CONTENT = {  # the fields of each kind of link, in the order in which they are hashed
    "record": {"id": is_int, "contact": is_int, **ORIGIN, "happened_at": is_int, "recorded_at": is_int,
               "recorded_by": is_text, "payload_hash": is_hex(64)},
    "batch": {"id": is_int, "import": is_int, **ORIGIN, "first_id": is_int, "last_id": is_int, "row_count": is_count,
              "rows_hash": is_hex(64)},
    "erasure": {"id": is_int, "contact": is_int, "cause": is_word("request", "retention", "undo")},
    "evidence": {"id": is_int, "record": is_int, "sha256": is_hex(64), "size": is_count, "media_type": is_text, "added_at": is_int},
    "purpose": {"id": is_int, **PURPOSE},
}
PAYLOAD = {"salt": is_hex(32), "address": is_text, "note": is_text, "ip": is_text, "user_agent": is_text}
FILE = {"data": is_text}
HEADER = {"format": is_word("mailwright consent ledger 1"), "workspace": is_hex(32), "exported_at": is_rfc3339, "count": is_count,
          "head": is_hex(64)}
LINK = {"seq": is_count, "kind": is_word(*CONTENT), "at": is_int, "hash": is_hex(64), "content": is_object}
REMOVED = {name: shape for name, shape in LINK.items() if name != "content"}
UNLINKED = {"kind": is_word(*CONTENT), "id": is_int}
UNLINKED_LINE = {"unlinked": is_object}
BESIDE = {"record": {"payload": or_null(is_object)}, "evidence": {"file": or_null(is_object)}}
ROW_LINE = {"row": is_object, "payload": or_null(is_object)}
LAST_LINE = {"purposes": lambda value: type(value) is list}
CHECKPOINT = {"format": is_word("mailwright checkpoint 1"), "workspace": is_hex(32), "count": is_count, "head": is_hex(64),
              "at": is_rfc3339, "public_key": is_hex(64), "signature": is_hex(128)}


def check_shape(value, shape, what):
    """The object has exactly these keys, and each value the shape of its key."""
    if type(value) is not dict:
        raise CannotRead(what + " is not an object")
    for key in value:
        if key not in shape:
            raise CannotRead("%s has an unknown key %s" % (what, ascii(key)[:60]))
    for key, fits in shape.items():
        if key not in value:
            raise CannotRead("%s lacks %s" % (what, key))
        if not fits(value[key]):
            raise CannotRead("%s: the value of %s is not one that may stand there" % (what, key))


# Reading

def no_key_twice(pairs):
    value = dict(pairs)
    if len(value) != len(pairs):
        raise CannotRead("a key stands twice in an object")
    return value


def whole_number(digits):
    if len(digits) > 20 or digits == "-0" or not is_int(int(digits)):
        raise CannotRead("a number is out of range")
    return int(digits)


def no_number(text):
    raise CannotRead("a number is not a whole number: " + ascii(text)[:60])


def parse(data):
    """One JSON text, strictly. (Nesting is bounded by the parser's own limit, which becomes a RecursionError.)"""
    try:
        if data.count(b",") + data.count(b"[") + data.count(b"{") > MAX_PARTS:
            raise CannotRead("too many values")
        return json.loads(data.decode("utf-8"), object_pairs_hook=no_key_twice, parse_int=whole_number, parse_float=no_number,
                          parse_constant=no_number)
    except UnicodeDecodeError:
        raise CannotRead("not UTF-8")
    except RecursionError:
        raise CannotRead("nested too deeply")
    except ValueError:
        raise CannotRead("not JSON")


class Lines:
    """The lines of an export, one at a time, with a number for what is said about them."""

    def __init__(self, file):
        self.file = file
        self.number = 0
        self.objects = self._read()

    def _read(self):
        while True:
            line = self.file.readline(MAX_LINE + 1)
            if not line:
                return
            self.number += 1
            if len(line) > MAX_LINE:
                raise CannotRead("longer than 64 MB")
            if not line.endswith(b"\n"):
                raise CannotRead("it has no end: the file is cut")
            if not (line.startswith(b"{") and line.endswith(b"}\n")):
                raise CannotRead("not a JSON object on a line of its own")
            yield parse(line)

    def next(self):
        for value in self.objects:
            return value
        raise CannotRead("the file is cut after it" if self.number else "the file is empty")


# Hashes (sections 1 and 2)

def fields(*values):
    parts = []
    for value in values:
        if value is None:
            parts.append(b"-")
        else:
            try:
                data = str(value).encode("utf-8")
            except UnicodeEncodeError:
                raise CannotRead("a text is no UTF-8 (a lone surrogate)")
            parts += [b"%d:" % len(data), data, b","]
    return b"".join(parts)


def hash_of_start(workspace):
    return hashlib.sha256(fields("mailwright ledger 1", workspace)).hexdigest()


def hash_of_link(before, link):
    content = [link["content"][name] for name in CONTENT[link["kind"]]]
    return hashlib.sha256(bytes.fromhex(before) + fields(link["seq"], link["kind"], link["at"], *content)).hexdigest()


def hash_of_payload(payload):
    texts = fields(payload["address"], payload["note"], payload["ip"], payload["user_agent"])
    return hashlib.sha256(bytes.fromhex(payload["salt"]) + texts).hexdigest()


# Ed25519 (RFC 8032, section 5.1): points are (X, Y, Z, T) with x = X/Z, y = Y/Z, x*y = T/Z

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
NEUTRAL = (0, 1, 1, 0)


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def multiply(number, point):
    result = NEUTRAL
    while number:
        if number & 1:
            result = add(result, point)
        point = add(point, point)
        number >>= 1
    return result


def decode_point(data):
    """The point of its 32 bytes, or None (section 5.1.3)."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


def encode_point(point):
    inverse = pow(point[2], P - 2, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


BASE_POINT = decode_point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def verify_in_python(key, signature, message):
    """Section 5.1.7, without the cofactor, as OpenSSL does it."""
    a, s = decode_point(key), int.from_bytes(signature[32:], "little")
    if a is None or s >= ORDER:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    minus_a = (P - a[0], a[1], 1, P - a[3])
    return encode_point(add(multiply(s, BASE_POINT), multiply(k, minus_a))) == signature[:32]


try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except Exception:  # not there, or not usable with this Python
    Ed25519PublicKey = None


def verify_signature(key, signature, message):
    if decode_point(key) is None:
        return False
    if Ed25519PublicKey is None:
        return verify_in_python(key, signature, message)
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
        return True
    except (InvalidSignature, ValueError):
        return False


# The checks (section 3)

class Ids:
    """A set of ids that needs little memory where they lie close together."""

    def __init__(self):
        self.pages = {}

    def add(self, id_):
        """Whether it is new."""
        page, bit = id_ >> 8, 1 << (id_ & 255)
        before = self.pages.get(page, 0)
        self.pages[page] = before | bit
        return not before & bit


class Verifier:
    def __init__(self, checkpoints):
        self.findings = []
        self.more_findings = 0
        self.header = None
        self.links = self.batches = self.rows = self.erased = self.erasures = self.evidence_files = 0
        self.last_seq, self.last_hash = 0, None
        self.wanted_hashes = {checkpoint["count"]: None for _, checkpoint in checkpoints}
        self.before_jump = -1
        self.chain_broken_at = None  # the lowest number from which the chain does not follow
        self.ids = {kind: Ids() for kind in CONTENT}
        # Of each record, in the order of the chain: its id, its contact, and its link when its payload is erased (else 0).
        self.record_ids, self.record_contacts, self.erased_in = array("q"), array("q"), array("q")
        self.evidence = {}  # the record's id: [(evidence's id, its link when its file is erased, else 0)]
        self.last_erasure = {}  # contact: link
        self.purposes = {}  # purpose: its newest version

    def find(self, text, *values):
        if len(self.findings) < MAX_FINDINGS:
            self.findings.append(text % values)
        else:
            self.more_findings += 1

    def records(self):
        return len(self.record_ids)

    def run(self, lines):
        header = lines.next()
        check_shape(header, HEADER, "the first line")
        self.header = header
        self.last_hash = hash_of_start(self.header["workspace"])
        self.note_hash()
        line = lines.next()
        while "purposes" not in line:
            if "unlinked" in line or "content" not in line:
                line = self.past_the_ledger(line, lines) if "unlinked" in line else self.removed(line, lines)
                continue
            kind = line.get("kind")
            check_shape(line, dict(LINK, **BESIDE.get(kind if is_text(kind) else "", {})), "the line of a link")
            line = self.link(line, lines)
        check_shape(line, LAST_LINE, "the last line")
        self.present_purposes(line["purposes"])
        for _ in lines.objects:
            raise CannotRead("it stands after the last line")
        self.head()
        self.settle_erased()
        self.settle_evidence()

    # 3.1: the chain

    def link(self, link, lines):
        """Checks one link with what belongs to it; returns the next line."""
        kind, content = link["kind"], link["content"]
        check_shape(content, CONTENT[kind], "content")
        self.links += 1
        self.follow(link)
        if not self.ids[kind].add(content["id"]):
            self.find("%s %d occurs a second time, in link %d", kind, content["id"], link["seq"])
        if kind == "batch":
            return self.batch(link["seq"], content, lines)
        if kind == "record":
            self.record(link["seq"], content, link["payload"])
        elif kind == "evidence":
            self.evidence_file(link["seq"], content, link["file"])
        elif kind == "erasure":
            self.erasures += 1
            self.last_erasure[content["contact"]] = max(link["seq"], self.last_erasure.get(content["contact"], 0))
        else:
            self.purposes[content["purpose"]] = {name: content[name] for name in PURPOSE}
        return lines.next()

    def removed(self, link, lines):
        """A link whose subject is gone; goes on from the hash that it bears."""
        check_shape(link, REMOVED, "the line of a link")
        self.links += 1
        self.find("link %d: what it is about (a %s) was removed", link["seq"], link["kind"])
        self.break_chain(link["seq"])
        self.last_seq, self.last_hash = link["seq"], link["hash"]
        self.note_hash()
        return lines.next()

    def past_the_ledger(self, line, lines):
        check_shape(line, UNLINKED_LINE, "a line of what has no link")
        check_shape(line["unlinked"], UNLINKED, "what has no link")
        self.find("%s %d was added past the ledger: no link names it", line["unlinked"]["kind"], line["unlinked"]["id"])
        return lines.next()

    def follow(self, link):
        """After a finding it goes on from the number and the hash that the link bears, so that one change is one finding."""
        seq, expected = link["seq"], self.last_seq + 1
        if seq < expected:
            self.find("link %d stands a second time or in the wrong place", seq)
            self.break_chain(seq)
            if seq != self.before_jump + 1:
                return
        elif seq > expected:
            missing = "link %d is" % expected if seq == expected + 1 else "links %d to %d are" % (expected, seq - 1)
            self.find("%s missing", missing)
            self.break_chain(expected)
            self.before_jump = expected  # the next one tells whether links are missing or this number is wrong
        elif hash_of_link(self.last_hash, link) != link["hash"]:
            self.find("link %d (%s %d): its hash does not follow from its content and the link before it", seq, link["kind"],
                      link["content"]["id"])
            self.break_chain(seq)
        self.last_seq, self.last_hash = seq, link["hash"]
        self.note_hash()

    def break_chain(self, seq):
        self.chain_broken_at = seq if self.chain_broken_at is None else min(seq, self.chain_broken_at)

    def note_hash(self):
        if self.last_seq in self.wanted_hashes:
            self.wanted_hashes[self.last_seq] = self.last_hash

    def head(self):
        if self.header["count"] != self.last_seq:
            self.find("the first line says %d links, the last link is %d", self.header["count"], self.last_seq)
        if self.header["head"] != self.last_hash:
            self.find("the head of the first line is not the hash of the last link")

    # 3.2 and 3.3: records, batches and what is personal

    def record(self, seq, content, payload):
        """A record, as a link of its own or as a row of a batch."""
        erased = payload is None
        if not erased:
            check_shape(payload, PAYLOAD, "payload")
            if hash_of_payload(payload) != content["payload_hash"]:
                self.find("record %d: the payload does not fit its hash", content["id"])
        self.erased += erased
        self.record_ids.append(content["id"])
        self.record_contacts.append(content["contact"])
        self.erased_in.append(seq if erased else 0)

    def batch(self, seq, content, lines):
        """Checks the rows of a batch; returns the line after them."""
        name = "batch %d (link %d)" % (content["id"], seq)
        self.batches += 1
        rows, before, digest = 0, None, hashlib.sha256()
        line = lines.next()
        while "row" in line:
            check_shape(line, ROW_LINE, "the line of a row")
            row = line["row"]
            check_shape(row, ROW, "row")
            id_ = row["id"]
            rows += 1
            digest.update(fields(*(row[field] for field in ROW)))
            if rows == 1 and id_ != content["first_id"]:
                self.find("%s: its first row is record %d, not %d", name, id_, content["first_id"])
            if before is not None and id_ <= before:
                self.find("%s: record %d does not stand by rising id", name, id_)
            if not content["first_id"] <= id_ <= content["last_id"]:
                self.find("%s: record %d lies outside of it", name, id_)
            if not self.ids["record"].add(id_):
                self.find("record %d occurs a second time, in %s", id_, name)
            self.record(seq, row, line["payload"])
            before = id_
            line = lines.next()
        self.rows += rows
        if rows == 0:
            self.find("%s has no rows", name)
        elif before != content["last_id"]:
            self.find("%s: its last row is record %d, not %d", name, before, content["last_id"])
        if rows != content["row_count"]:
            self.find("%s: it has %d rows and says %d", name, rows, content["row_count"])
        if digest.hexdigest() != content["rows_hash"]:
            self.find("%s: its rows do not fit their hash", name)
        return line

    def settle_erased(self):
        for id_, contact, seq in zip(self.record_ids, self.record_contacts, self.erased_in):
            if seq and self.last_erasure.get(contact, 0) <= seq:
                self.find("record %d: its payload is gone, and no erasure of contact %d stands later in the chain", id_, contact)

    # 3.4: evidence

    def evidence_file(self, seq, content, file):
        self.evidence.setdefault(content["record"], []).append((content["id"], seq if file is None else 0))
        if file is None:
            return
        check_shape(file, FILE, "file")
        self.evidence_files += 1
        try:
            text = file["data"].encode("ascii")
            data = base64.b64decode(text, validate=True)
        except ValueError:
            raise CannotRead("the file's data is not base64")
        if base64.b64encode(data) != text:
            raise CannotRead("the file's data is not base64 as it should be written")
        if len(data) != content["size"]:
            self.find("evidence %d: its file has %d bytes, its link says %d", content["id"], len(data), content["size"])
        if hashlib.sha256(data).hexdigest() != content["sha256"]:
            self.find("evidence %d: its file does not fit its hash", content["id"])

    def settle_evidence(self):
        contacts = {}  # of the records that have evidence
        for id_, contact in zip(self.record_ids, self.record_contacts):
            if id_ in self.evidence:
                contacts[id_] = contact
        for record, of_record in self.evidence.items():
            for id_, erased_in in of_record:
                if record not in contacts:
                    self.find("evidence %d: there is no record %d", id_, record)
                elif erased_in and self.last_erasure.get(contacts[record], 0) <= erased_in:
                    self.find("evidence %d: its file is gone, and no erasure of contact %d stands later in the chain", id_,
                              contacts[record])

    # 3.5: purposes

    def present_purposes(self, purposes):
        seen = set()
        for purpose in purposes:
            check_shape(purpose, PURPOSE, "a purpose of the last line")
            id_ = purpose["purpose"]
            if id_ in seen:
                self.find("purpose %d stands twice in the last line", id_)
            elif id_ not in self.purposes:
                self.find("purpose %d of the last line has no version in the chain", id_)
            elif self.purposes[id_] != purpose:
                self.find("purpose %d is not what its newest version says", id_)
            seen.add(id_)
        for id_ in self.purposes:
            if id_ not in seen:
                self.find("purpose %d is missing from the last line", id_)

    # 3.6: checkpoints

    def checkpoint(self, name, checkpoint, expected_key):
        """Checks a checkpoint against the chain that was read; returns its verdict in words."""
        count, key = checkpoint["count"], checkpoint["public_key"]
        message = fields("mailwright checkpoint 1", checkpoint["workspace"], count, checkpoint["head"], checkpoint["at"])
        wrong = []
        if not verify_signature(bytes.fromhex(key), bytes.fromhex(checkpoint["signature"]), message):
            wrong.append("its signature is not that of its key")
        if expected_key is not None and key != expected_key:
            wrong.append("its key is not the one expected")
        if checkpoint["workspace"] != self.header["workspace"]:
            wrong.append("it is of another workspace")
        elif count > self.last_seq:
            wrong.append("it was signed over %d links, and the chain has %d" % (count, self.last_seq))
        elif self.wanted_hashes[count] != checkpoint["head"]:
            wrong.append("link %d has not the hash that was signed" % count)
        for text in wrong:
            self.find("checkpoint %s: %s", name, text)
        if wrong:
            return "DOES NOT FIT: " + "; ".join(wrong)
        if self.chain_broken_at is not None and self.chain_broken_at <= count:
            return "link %d has the hash that was signed, but the chain up to it is broken" % count
        return "fits: the chain up to link %d is the one that was signed at %s" % (count, checkpoint["at"])


# The program

def read_checkpoint(path):
    with open(path, "rb") as file:
        data = file.read(MAX_CHECKPOINT + 1)
    if len(data) > MAX_CHECKPOINT:
        raise CannotRead("longer than 64 KB")
    checkpoint = parse(data)
    check_shape(checkpoint, CHECKPOINT, "the checkpoint")
    return checkpoint


def in_words(path, verifier, verdicts, expected_key, error):
    """The summary, as lines."""
    v = verifier
    yield "%s: %s" % (ascii(path), "cannot be read" if error else "FINDINGS" if v.findings else "whole")
    if error:
        yield "Cannot be read: " + error
    if v.header is not None:
        yield "Workspace %s, exported at %s." % (v.header["workspace"], v.header["exported_at"])
        yield "%d links: %d records in all, %d of them as rows of %d batches; %d payloads erased; %d erasures; %d evidence files." % (
            v.links, v.records(), v.rows, v.batches, v.erased, v.erasures, v.evidence_files)
        yield "Head: link %d, %s." % (v.last_seq, v.last_hash)
    for name, key, verdict in verdicts:
        yield "Checkpoint %s: %s." % (name, verdict)
        yield "  Its key: %s%s" % (key, " (the one expected)" if key == expected_key else "")
    if verdicts:
        yield COMPARE_KEY
    elif not error:
        yield "No checkpoint was given: nothing here shows that the whole chain was not written anew."
    for finding in v.findings:
        yield "Finding: " + finding + "."
    if v.more_findings:
        yield "And %d more findings." % v.more_findings


def verify(path, checkpoint_paths, expected_key):
    """(verifier, verdicts of the checkpoints, why it cannot be read or None)."""
    checkpoints, verdicts, lines = [], [], None
    verifier, reading = Verifier([]), None
    try:
        for reading in checkpoint_paths:
            checkpoints.append((ascii(reading), read_checkpoint(reading)))
        verifier, reading = Verifier(checkpoints), path
        with open(path, "rb") as file:
            lines = Lines(file)
            verifier.run(lines)
        for name, checkpoint in checkpoints:
            verdicts.append((name, checkpoint["public_key"], verifier.checkpoint(name, checkpoint, expected_key)))
        if len({key for _, key, _ in verdicts}) > 1:
            verifier.find("the checkpoints have different keys; a workspace has one")
    except CannotRead as error:
        return verifier, verdicts, "%s%s: %s." % (ascii(reading), ", line %d" % lines.number if lines and lines.number else "", error)
    except OSError as error:
        return verifier, verdicts, "%s: %s." % (ascii(reading), ascii(error.strerror or "cannot be opened"))
    except MemoryError:
        return verifier, verdicts, "%s: it needs more memory than there is." % ascii(reading)
    return verifier, verdicts, None


def self_test():
    """RFC 8032, section 7.1, tests 1 to 3: (public key, message, signature)."""
    vectors = (
        ("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
         "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
        ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
         "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
        ("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
         "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"))
    ways = [("pure Python", verify_in_python)] + ([("cryptography", verify_signature)] if Ed25519PublicKey else [])
    failed = 0
    for name, way in ways:
        for number, texts in enumerate(vectors, 1):
            key, message, signature = map(bytes.fromhex, texts)
            good = way(key, signature, message)
            changed = [way(key, signature, message + b"x"), way(key, signature[:-1] + bytes([signature[-1] ^ 1]), message),
                       way(bytes([key[0] ^ 1]) + key[1:], signature, message)]
            right = good and not any(changed)
            failed += not right
            print("%s, RFC 8032 test %d: %s" % (name, number, "right" if right else "WRONG"))
    if len(ways) == 1:
        print("cryptography is not installed: only pure Python was tried")
    return 1 if failed else 0


def public_key(text):
    if not is_hex(64)(text):
        raise argparse.ArgumentTypeError("64 digits, 0-9 and a-f")
    return text


def main(arguments=None):
    parser = argparse.ArgumentParser(description="Check an export of a Mailwright consent ledger.",
                                     epilog="Exit status: 0 whole; 1 findings; 2 it cannot be read, or a wrong use.")
    parser.add_argument("export", nargs="?", metavar="EXPORT")
    parser.add_argument("--checkpoint", action="append", default=[], metavar="FILE")
    parser.add_argument("--public-key", type=public_key, metavar="HEX", help="the key that the workspace's owner gave")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--self-test", action="store_true", help="check this program's Ed25519 against RFC 8032")
    options = parser.parse_args(arguments)
    if options.self_test:
        return self_test()
    if options.export is None:
        parser.error("an EXPORT is needed")
    if options.public_key and not options.checkpoint:
        parser.error("--public-key needs a --checkpoint")
    verifier, verdicts, error = verify(options.export, options.checkpoint, options.public_key)
    if options.json:
        findings = (["Cannot be read: " + error] if error else []) + verifier.findings
        if verifier.more_findings:
            findings.append("and %d more findings" % verifier.more_findings)
        print(json.dumps({"valid": not findings, "links": verifier.links, "records": verifier.records(),
                          "first_broken": findings[0] if findings else None, "findings": findings}))
    else:
        print("\n".join(in_words(options.export, verifier, verdicts, options.public_key, error)))
    sys.stdout.flush()
    return 2 if error else 1 if verifier.findings else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(2)
    except OSError:  # nobody reads what is printed
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        sys.exit(2)
    except Exception as error:  # a fault of this program: never taken for "whole"
        print("verify_ledger.py failed: %s. Nothing was shown." % ascii(error)[:200], file=sys.stderr)
        sys.exit(2)
