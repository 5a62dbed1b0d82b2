#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of verify_ledger.py: valid ledgers verify; of many random changes to one, each is found.

    python3 -m unittest test_verify_ledger
    CHANGES=5000 FIRST=100 python3 -m unittest test_verify_ledger    # other changes, more of them

One value of an export is under no hash, so it is not changed here: the header's exported_at.
"""

import contextlib
import copy
import io
import json
import os
import random
import subprocess
import sys
import tempfile
import time
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
SHIPPED = os.path.join(HERE, "..", "..", "..", "resources", "verify")
sys.path[:0] = [HERE, SHIPPED]

import make_ledger  # noqa: E402
import verify_ledger  # noqa: E402

CHANGES = int(os.environ.get("CHANGES", "1000"))
FIRST = int(os.environ.get("FIRST", "0"))
UNSEALED = {(0, "exported_at")}


def leaves(value, path=()):
    """(path, value) of everything in a line that is neither object nor list."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    if items is None:
        yield path, value
    else:
        for key, inner in items:
            yield from leaves(inner, path + (key,))


def put(lines, path, value):
    for key in path[:-1]:
        lines = lines[key]
    lines[path[-1]] = value


def sealed_leaves(lines, wanted):
    return [(path, value) for path, value in leaves(lines)
            if path not in UNSEALED and wanted(value)]


# Changes. Each takes a random.Random and the lines (which it may change) and gives lines, or bytes, or None when it can do nothing.

def flip_a_character(rng, lines):
    path, text = rng.choice(sealed_leaves(lines, lambda value: isinstance(value, str) and value))
    at = rng.randrange(len(text))
    alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    if text[at] in "0123456789abcdef":
        alphabet = "0123456789abcdef"
    put(lines, path, text[:at] + rng.choice([c for c in alphabet if c != text[at]]) + text[at + 1:])
    return lines


def capital_hex(rng, lines):
    paths = sealed_leaves(lines, lambda value: isinstance(value, str) and len(value) in (32, 64) and value.upper() != value)
    path, text = rng.choice(paths)
    put(lines, path, text.upper())
    return lines


def lengthen_or_shorten_a_text(rng, lines):
    path, text = rng.choice(sealed_leaves(lines, lambda value: isinstance(value, str)))
    put(lines, path, text[:-1] if text and rng.random() < 0.5 else text + rng.choice("x0 =é\n"))
    return lines


def change_a_number(rng, lines):
    path, number = rng.choice(sealed_leaves(lines, lambda value: isinstance(value, int)))
    other = rng.choice([number + 1, number - 1, -number, number * 10, rng.randrange(10**6), 2**63 - 1, 2**63, -2**63, 10**30])
    if other == number:
        return None
    put(lines, path, other)
    return lines


def change_a_type(rng, lines):
    path, value = rng.choice(sealed_leaves(lines, lambda value: isinstance(value, int)))
    put(lines, path, rng.choice([float(value), str(value), bool(value), None, [value], {"a": value}]))
    return lines


def null_and_empty(rng, lines):
    path, value = rng.choice(sealed_leaves(lines, lambda value: value is None or value == ""))
    put(lines, path, "" if value is None else None)
    return lines


def drop_a_line(rng, lines):
    del lines[rng.randrange(len(lines))]
    return lines


def duplicate_a_line(rng, lines):
    lines.insert(rng.randrange(len(lines) + 1), copy.deepcopy(rng.choice(lines)))
    return lines


def swap_two_lines(rng, lines):
    one, other = rng.sample(range(len(lines)), 2)
    lines[one], lines[other] = lines[other], lines[one]
    return lines


def swap_two_neighbours(rng, lines):
    one = rng.randrange(len(lines) - 1)
    lines[one], lines[one + 1] = lines[one + 1], lines[one]
    return lines


def insert_a_line(rng, lines):
    foreign = make_ledger.make(rng.randrange(10**6), 8)[0]
    line = rng.choice(foreign + [{}, [], 7, None, "x", {"row": {}, "payload": None}, {"purposes": []}])
    lines.insert(rng.randrange(len(lines) + 1), line)
    return lines


def insert_bytes(rng, lines):
    data = make_ledger.to_bytes(lines)
    at = rng.choice([0, len(data)] + [index + 1 for index, byte in enumerate(data) if byte == 10])
    return data[:at] + rng.choice([b"\n", b" ", b"\r\n", b"\xef\xbb\xbf", b"\xff\n", b"{}\n", b"\x00"]) + data[at:]


def add_a_key(rng, lines):
    objects = [path[:-1] for path, _ in leaves(lines) if isinstance(path[-1], str)]
    target = lines
    for key in rng.choice(objects):
        target = target[key]
    target[rng.choice(("extra", "", "Id"))] = rng.choice((None, 1, "x"))
    return lines


def drop_a_key(rng, lines):
    path, _ = rng.choice(list(leaves(lines)))
    target = lines
    for key in path[:-1]:
        target = target[key]
    del target[path[-1]]
    return lines


def repeat_a_key(rng, lines):
    index = rng.randrange(len(lines))
    data = [make_ledger.to_bytes([line]) for line in lines]
    key, value = rng.choice(list(lines[index].items()))
    data[index] = b"{" + json.dumps(key).encode() + b":" + json.dumps(value).encode() + b"," + data[index][1:]
    return b"".join(data)


def replace_a_file(rng, lines):
    files = [line for line in lines if line.get("file")]
    line = rng.choice(files)
    other = rng.choice(["", "AA==", "AB==", "AAA", "Zm9v", "Zm9v\n", "Zm 9v", "====", "Zm-_"] + [other["file"]["data"] for other in files])
    if other == line["file"]["data"]:
        return None
    line["file"]["data"] = other
    return lines


def take_away_a_payload(rng, lines):
    rng.choice([line for line in lines if line.get("payload")])["payload"] = None
    return lines


def take_away_a_file(rng, lines):
    rng.choice([line for line in lines if line.get("file")])["file"] = None
    return lines


def give_back_a_payload(rng, lines):
    erased = [line for line in lines if "payload" in line and line["payload"] is None]
    if not erased:
        return None
    rng.choice(erased)["payload"] = {"salt": "00" * 16, "address": "a@example.com", "note": "", "ip": "", "user_agent": ""}
    return lines


def swap_two_payloads(rng, lines):
    one, other = rng.sample([line for line in lines if line.get("payload")], 2)
    one["payload"], other["payload"] = other["payload"], one["payload"]
    return lines


def cut_the_file(rng, lines):
    data = make_ledger.to_bytes(lines)
    return data[:rng.choice([rng.randrange(len(data)), len(data) - 1, data.index(b"\n", rng.randrange(len(data) - 1)) + 1])][:len(data) - 1]


def cut_the_tail_and_seal(rng, lines):
    """Only the checkpoint tells."""
    links = [index for index, line in enumerate(lines) if "seq" in line]
    last = lines[-1]
    lines = lines[:rng.choice(links[1:])] + [last]
    return make_ledger.seal(lines)


def rewrite_and_seal(rng, lines):
    """Something that was recorded is changed, and the whole chain is written anew. Only the checkpoint tells."""
    records = [line for line in lines if line.get("payload")]
    line = rng.choice(records)
    record = line.get("row") or line["content"]
    if rng.random() < 0.5:
        record["happened_at"] += 1
    else:
        line["payload"]["note"] += "!"
    return make_ledger.seal(lines)


ONLY_THE_CHECKPOINT_TELLS = (cut_the_tail_and_seal, rewrite_and_seal)
KINDS_OF_CHANGE = (flip_a_character, flip_a_character, flip_a_character, flip_a_character, capital_hex, lengthen_or_shorten_a_text,
                   change_a_number, change_a_number, change_a_type, null_and_empty, drop_a_line, duplicate_a_line, swap_two_lines,
                   swap_two_neighbours, insert_a_line, insert_bytes, add_a_key, drop_a_key, repeat_a_key, replace_a_file,
                   take_away_a_payload, take_away_a_file, give_back_a_payload, swap_two_payloads, cut_the_file,
                   cut_the_tail_and_seal, rewrite_and_seal)


class TestVerifyLedger(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.export = os.path.join(directory.name, "ledger.jsonl")
        self.checkpoint = os.path.join(directory.name, "checkpoint.json")

    def write(self, lines, checkpoint=None):
        data = lines if isinstance(lines, bytes) else make_ledger.to_bytes(lines)
        with open(self.export, "wb") as file:
            file.write(data)
        if checkpoint is not None:
            with open(self.checkpoint, "w", encoding="utf-8") as file:
                json.dump(checkpoint, file)
        return data

    def verify(self, *arguments):
        """(exit status, what it printed)."""
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            try:
                status = verify_ledger.main([self.export, *arguments])
            except SystemExit as end:
                status = end.code
        return status, out.getvalue()

    def verify_in_a_process(self, *arguments):
        done = subprocess.run([sys.executable, os.path.join(SHIPPED, "verify_ledger.py"), self.export, *arguments],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        return done.returncode, done.stdout.decode("ascii")

    def findings(self, lines, *arguments):
        self.write(lines)
        status, out = self.verify("--json", *arguments)
        return status, json.loads(out)["findings"]

    def test_valid_exports_verify(self):
        for seed in range(25):
            for links in (0, 1, 60):
                lines, checkpoint, maker = make_ledger.make(seed, links)
                self.write(lines, maker.checkpoint(lines, maker.random.randrange(lines[0]["count"] + 1)))
                status, out = self.verify("--checkpoint", self.checkpoint, "--public-key", checkpoint["public_key"])
                self.assertEqual((status, "fits" in out), (0, True), out)
                status, out = self.verify("--json")
                self.assertEqual((status, json.loads(out)["valid"], json.loads(out)["links"]), (0, True, lines[0]["count"]), out)

    def test_every_change_is_found(self):
        statuses = {}
        done = number = 0
        while done < CHANGES:
            number += 1
            rng = random.Random("change %d" % (FIRST + number))
            lines, checkpoint, maker = make_ledger.make(rng.randrange(50), 40)
            before = make_ledger.to_bytes(lines)
            change = KINDS_OF_CHANGE[number % len(KINDS_OF_CHANGE)]
            changed = change(rng, lines)
            if changed is None:
                continue
            data = self.write(changed, checkpoint)
            self.assertNotEqual(data, before, change.__name__)
            run = self.verify_in_a_process if number % 20 == 0 else self.verify
            status, out = run("--checkpoint", self.checkpoint, "--public-key", maker.public_key())
            self.assertIn(status, (1, 2), "%s, number %d: %s" % (change.__name__, FIRST + number, out))
            self.assertNotIn("Traceback", out)
            self.assertIn("Finding: " if status == 1 else "Cannot be read: ", out)
            if change is rewrite_and_seal:
                self.assertEqual(self.verify()[0], 0, "only the checkpoint tells")
            counts = statuses.setdefault(change.__name__, {1: 0, 2: 0})
            counts[status] += 1
            done += 1
        print("\n%d changes (found, cannot be read):" % done)
        for name in sorted(statuses):
            print("  %-28s %4d %4d" % (name, statuses[name][1], statuses[name][2]))

    def test_changes_of_the_checkpoint_are_found(self):
        lines, checkpoint, maker = make_ledger.make(1, 20)
        rng = random.Random(1)
        for _ in range(100):
            changed = [dict(checkpoint)]
            change = rng.choice((flip_a_character, change_a_number, lengthen_or_shorten_a_text, drop_a_key, add_a_key, capital_hex))
            global UNSEALED
            UNSEALED, before = set(), UNSEALED
            try:
                changed = change(rng, changed)
            finally:
                UNSEALED = before
            if changed is None:
                continue
            self.assertNotEqual(changed[0], checkpoint)
            self.write(lines, changed[0])
            status, out = self.verify("--checkpoint", self.checkpoint)
            self.assertIn(status, (1, 2), out)

    def test_a_cut_tail_is_whole_without_its_checkpoint(self):
        lines, checkpoint, _ = make_ledger.make(5, 30)
        lines = [line for line in lines if line.get("kind") != "erasure"]
        for line in lines:
            if line.get("payload", 1) is None:
                line["payload"] = {"salt": "ab" * 16, "address": "", "note": "", "ip": "", "user_agent": ""}
        lines = make_ledger.seal([line for line in lines if line.get("kind") != "evidence"])
        whole = copy.deepcopy(lines)
        last_link = max(index for index, line in enumerate(lines) if "seq" in line)
        self.write(make_ledger.seal(lines[:last_link] + lines[-1:]))
        self.assertEqual(self.verify()[0], 0)
        _, _, maker = make_ledger.make(5, 30)
        self.write(lines[:last_link] + lines[-1:], maker.checkpoint(whole))
        status, out = self.verify("--checkpoint", self.checkpoint)
        self.assertEqual(status, 1)
        self.assertIn("links, and the chain has", out)

    def test_another_key_is_found(self):
        lines, _, _ = make_ledger.make(1, 20)
        other = make_ledger.Maker(2)
        forged = other.checkpoint(lines)
        self.write(lines, forged)
        status, out = self.verify("--checkpoint", self.checkpoint)
        self.assertEqual((status, verify_ledger.COMPARE_KEY in out), (0, True), out)
        status, out = self.verify("--checkpoint", self.checkpoint, "--public-key", make_ledger.Maker(1).public_key())
        self.assertIn("its key is not the one expected", out)
        self.assertEqual(status, 1)

    def test_findings_name_what_is_broken(self):
        def lines():
            return make_ledger.make(7, 40)[0]

        changed = lines()
        line = next(line for line in changed if line.get("kind") == "record" and line["payload"])
        line["payload"]["note"] += "x"
        self.assertEqual(self.findings(changed), (1, ["record %d: the payload does not fit its hash" % line["content"]["id"]]))

        changed = lines()
        index = next(index for index, line in enumerate(changed) if line.get("seq", 0) > 8 and line["kind"] == "record")
        seq = changed[index]["seq"]
        del changed[index]
        self.assertEqual(self.findings(changed)[1][0], "link %d is missing" % seq)

        changed = lines()
        line = next(line for line in changed if line.get("seq") == 9)
        line["at"] += 1
        self.assertEqual(self.findings(changed)[1], ["link 9 (%s %d): its hash does not follow from its content and the link before it"
                                                     % (line["kind"], line["content"]["id"])])
        changed = lines()
        next(line for line in changed if line.get("seq") == 9)["seq"] = 900
        self.assertEqual(self.findings(changed)[1], ["links 9 to 899 are missing", "link 10 stands a second time or in the wrong place"])

    def sealed(self, change):
        """The findings in an export that keeps its hashes and breaks another rule."""
        lines = make_ledger.make(7, 40)[0]
        change(lines)
        return self.findings(make_ledger.seal(lines))

    def test_sealed_lies_are_found(self):
        def first(lines, kind):
            return next(line for line in lines if line.get("kind") == kind)

        def same_id(lines):
            records = [line for line in lines if line.get("kind") == "record"]
            records[1]["content"]["id"] = records[0]["content"]["id"]

        def set_batch(name, step):
            def change(lines):
                first(lines, "batch")["content"][name] += step
            return change

        def evidence_of_nothing(lines):
            first(lines, "evidence")["content"]["record"] = 999_999

        def rows_of_a_batch_turned(lines):
            rows = [index for index, line in enumerate(lines) if "row" in line and "row" in lines[index - 1]]
            lines[rows[0]], lines[rows[0] - 1] = lines[rows[0] - 1], lines[rows[0]]

        def erasure_first(lines):
            lines[1:-1] = sorted(lines[1:-1], key=lambda line: line.get("kind") != "erasure")

        def no_rows(lines):
            lines.insert(-1, copy.deepcopy(first(lines, "batch")))

        for change, words in ((same_id, "occurs a second time"), (set_batch("first_id", -1), "its first row is record"),
                              (set_batch("last_id", 1), "its last row is record"), (set_batch("row_count", 1), "rows and says"),
                              (evidence_of_nothing, "there is no record 999999"), (rows_of_a_batch_turned, "by rising id"),
                              (erasure_first, "no erasure of contact"), (no_rows, "has no rows")):
            status, findings = self.sealed(change)
            self.assertEqual(status, 1, words)
            self.assertTrue(any(words in finding for finding in findings), (words, findings))

    def test_hostile_files_are_refused_quickly_and_calmly(self):
        header = make_ledger.to_bytes(make_ledger.make(1, 0)[0][:1])
        hostile = (b"", b"\n", b"{", b"{}\n", b"[" * 100_000 + b"\n", b'{"a":' * 100_000 + b"\n", header, header + b'{"seq":' + b"9" * 10**6 + b"}\n",
                   b'{"format":' + b"[" * 90_000 + b"]" * 90_000 + b"}\n", header + b'{"purposes":[' + b"{}," * 2_000_000 + b"{}]}\n",
                   header + b'{"purposes":[NaN]}\n', header + b'{"purposes":[{"purpose":1e3}]}\n', header + b'{"purposes":7}\n',
                   header + b'{"seq":1,"kind":["record"],"at":1,"hash":"","content":{}}\n', b"\x00" * 1000, os.urandom(5000),
                   header.replace(b"2026-11-30", b"2026-13-30"), header + b'{"purposes":[]}\n\n', header + b'{"purposes":[]}\r\n',
                   header + b'{"purposes":[{"purpose":true,"name":"","kind":"service","bases":0}]}\n',
                   header + b'{"purposes":[{"purpose":1,"name":"\\ud800","kind":"service","bases":0,"\\u001b[31m":1}]}\n')
        for data in hostile:
            self.write(data)
            begun = time.monotonic()
            status, out = self.verify_in_a_process()
            self.assertEqual(status, 2, (data[:200], out))
            self.assertNotIn("Traceback", out)
            self.assertNotIn("\x1b", out)
            self.assertLess(time.monotonic() - begun, 20)

    def test_a_surrogate_in_a_sealed_text_is_refused(self):
        lines = make_ledger.make(1, 20)[0]
        data = make_ledger.to_bytes(lines).replace(b'"Neues"', b'"\\ud800"', 1)
        self.write(data)
        status, out = self.verify_in_a_process()
        self.assertEqual((status, "surrogate" in out), (2, True), out)

    def test_wrong_use(self):
        self.write(make_ledger.make(1, 5)[0])
        self.assertEqual(self.verify("--public-key", "00" * 32)[0], 2)
        self.assertEqual(self.verify("--public-key", "XY", "--checkpoint", self.export)[0], 2)
        self.assertEqual(self.verify("--checkpoint", self.export)[0], 2)
        self.assertEqual(self.verify("--checkpoint", self.export + "-none")[0], 2)
        self.export = os.path.dirname(self.export)
        self.assertEqual(self.verify()[0], 2)

    def test_pure_python_agrees(self):
        lines, checkpoint, _ = make_ledger.make(4, 10)
        self.write(lines, checkpoint)
        there = verify_ledger.Ed25519PublicKey
        try:
            verify_ledger.Ed25519PublicKey = None
            self.assertEqual(self.verify("--checkpoint", self.checkpoint)[0], 0)
            self.write(lines, dict(checkpoint, at="2026-11-30T21:00:00.124Z"))
            self.assertEqual(self.verify("--checkpoint", self.checkpoint)[0], 1)
        finally:
            verify_ledger.Ed25519PublicKey = there

    def test_the_self_test(self):
        with contextlib.redirect_stdout(io.StringIO()) as out:
            self.assertEqual(verify_ledger.main(["--self-test"]), 0)
        self.assertNotIn("WRONG", out.getvalue())


if __name__ == "__main__":
    unittest.main()
