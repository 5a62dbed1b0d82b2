# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads each N.eml of a folder with Python's email package and writes one line of JSON for each to stdout.

A file whose name ends in .utf8.eml holds raw UTF-8 in its header (RFC 6532)."""
import email
import email.header
import email.policy
import email.utils
import hashlib
import json
import pathlib
import sys


def defects(message, utf8):
    found = [(name, d) for part in message.walk() for name, value in part.items() for d in value.defects]
    # What RFC 6532 allows is a defect to it even under its own SMTPUTF8 policy.
    found = [(n, d) for n, d in found if not (utf8 and n == "To" and type(d).__name__ == "NonASCIILocalPartDefect")]
    return [repr(d) for part in message.walk() for d in part.defects] + [f"{n}: {d!r}" for n, d in found]


def mailbox(message, field):
    if message[field] is None:
        return None
    (one,) = message[field].addresses
    # display_name puts a blank between adjacent encoded-words (gh-92081), which RFC 2047 6.2 forbids; the
    # older reader does not.
    (raw,) = [value for name, value in message.raw_items() if name.lower() == field]
    phrase, _ = email.utils.parseaddr("".join(raw.splitlines()))
    return [str(email.header.make_header(email.header.decode_header(phrase))), one.addr_spec]


def judge(path):
    utf8 = path.name.endswith(".utf8.eml")
    if utf8:
        message = email.message_from_string(path.read_bytes().decode(), policy=email.policy.SMTPUTF8)
    else:
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    plain, html = message.get_body(("plain",)), message.get_body(("html",))
    return {
        "file": path.name,
        "defects": defects(message, utf8),
        "fields": message.keys(),
        "parts": [part.get_content_type() for part in message.walk()],
        "subject": str(message["subject"]),
        "from": mailbox(message, "from"),
        "to": mailbox(message, "to"),
        "replyTo": mailbox(message, "reply-to"),
        "messageId": str(message["message-id"]),
        "date": int(message["date"].datetime.timestamp()),
        "extra": message["X-Extra"] and str(message["X-Extra"]),
        "parameter": message["X-Extra"] and email.message_from_string(
            "Content-Disposition: attachment; " + message["X-Extra"]).get_filename(),
        "text": plain and plain.get_content(),
        "html": html and html.get_content(),
        "pictures": [[part.get_content_type(), str(part["content-id"]), part.get_content_disposition(),
                      part.get_filename(), hashlib.sha256(part.get_content()).hexdigest()]
                     for part in message.walk() if part.get_content_maintype() == "image"],
    }


for path in sorted(pathlib.Path(sys.argv[1]).glob("*.eml")):
    print(json.dumps(judge(path)))
