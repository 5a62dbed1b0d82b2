#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second reader of vaults, written from app/vault/FORMAT.md with another library.

usage: reader.py VAULT SLOTS OUT [--passphrase TEXT | --code CODE | --keychain HEX]
       reader.py BACKUP OUT [--passphrase TEXT | --code CODE | --keychain HEX]

Writes the vault's contents, with what its write-ahead log holds, as a plain SQLite file. The passphrase is
read from standard input when no way is given. Needs Debian's python3-cryptography.
"""
import hashlib
import hmac
import os
import struct
import sys
import unicodedata

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

PAGE = 4096
BODY = PAGE - 32
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Refused(Exception):
    pass


def hkdf(key, salt, info, length=32):
    return HKDF(hashes.SHA256(), length, salt, info).derive(key)


def open_small(key, sealed, associated):
    return AESGCM(key).decrypt(sealed[:12], sealed[12:], associated)


def code_bytes(text):
    digits = [ALPHABET.index(c) for c in text.upper().translate(str.maketrans("OIL", "011", "- \n"))]
    if len(digits) != 40:
        raise Refused("a recovery code has 40 characters")
    bits = 0
    for group in range(8):
        four, check = digits[group * 5:group * 5 + 4], digits[group * 5 + 4]
        c = group + 1
        for value in four:
            c = (c ^ value) << 1
            if c & 0x20:
                c ^= 0x25
            bits = bits << 5 | value
        if c != check:
            raise Refused("a slip of the pen in group %d" % (group + 1))
    return bits.to_bytes(20, "big")


def slots_of(raw):
    """Yields (kind, logN, id, public key, salt, wrapped key, [(generation, ephemeral, sealed)])."""
    at = 44
    for _ in range(raw[43]):
        kind, log_n, name_size = struct.unpack(">BBH", raw[at:at + 4])
        slot_id, public = raw[at + 12:at + 28], raw[at + 28:at + 60]
        salt, wrapped, count = raw[at + 60:at + 76], raw[at + 76:at + 136], raw[at + 136]
        at += 137 + name_size
        keys = []
        for _ in range(count):
            keys.append((raw[at], raw[at + 1:at + 33], raw[at + 33:at + 93]))
            at += 93
        yield kind, log_n, slot_id, public, salt, wrapped, keys


def data_keys(raw, way, secret):
    """The data keys by generation."""
    if raw[:8] != b"MWKEYS\r\n":
        raise Refused("not a slots file")
    version, length = struct.unpack(">II", raw[8:16])
    if version != 1 or length != len(raw) or hashlib.sha256(raw[:-64]).digest() != raw[-64:-32]:
        raise Refused("the slots file is damaged, or newer")
    vault_id, current = raw[16:32], raw[41]
    for kind, log_n, slot_id, public, salt, wrapped, keys in slots_of(raw):
        if kind != {"passphrase": 1, "code": 2, "keychain": 3}[way]:
            continue
        if kind == 1:
            text = unicodedata.normalize("NFC", secret.decode()).encode()
            wrapping = hashlib.scrypt(text, salt=salt, n=1 << log_n, r=8, p=1, dklen=32, maxmem=(1 << 31) - 2)
        else:
            wrapping = hkdf(secret, salt, b"mailwright recovery code" if kind == 2 else b"mailwright keychain")
        try:
            private = open_small(wrapping, wrapped, b"mailwright slot" + vault_id + slot_id + bytes([kind]))
        except InvalidTag:
            continue
        found = {}
        for generation, ephemeral, sealed in keys:
            shared = X25519PrivateKey.from_private_bytes(private).exchange(
                X25519PublicKey.from_public_bytes(ephemeral))
            key = hkdf(shared, ephemeral + public, b"mailwright data key")
            found[generation] = open_small(
                key, sealed, b"mailwright data key" + vault_id + slot_id + bytes([generation]))
        mac_key = hkdf(found[current], vault_id, b"mailwright slots mac")
        if not hmac.compare_digest(hmac.new(mac_key, raw[:-32], hashlib.sha256).digest(), raw[-32:]):
            raise Refused("the slots file was changed")
        return found
    raise Refused("nothing opens with this")


class Keys:
    def __init__(self, by_generation, salt):
        self.by_generation, self.salt, self.derived = by_generation, salt, {}

    def subkey(self, purpose, epoch, length=32):
        name = (purpose, epoch)
        if name not in self.derived:
            info = b"mailwright vault 1" + bytes([purpose]) + struct.pack(">I", epoch)
            self.derived[name] = hkdf(self.by_generation[epoch >> 24], self.salt, info, length)
        return self.derived[name]

    def open_page(self, purpose, number, detail, page, clear=0):
        nonce, tag, epoch = page[BODY:BODY + 12], page[BODY + 12:BODY + 28], struct.unpack(">I", page[-4:])[0]
        associated = bytes([purpose]) + struct.pack(">Q", number) + self.salt + detail.ljust(24, b"\0")
        plain = AESGCM(self.subkey(purpose, epoch)).decrypt(nonce, page[clear:BODY] + tag, associated)
        return page[:clear] + plain + bytes(32)

    def open_head(self, frame, generation, head):
        key = self.subkey(3, generation << 24, 64)
        tweak = struct.pack(">Q", frame) + bytes(8)
        return head[:8] + Cipher(algorithms.AES(key), modes.XTS(tweak)).decryptor().update(head[8:24])


def wal_sum(data, big, s0, s1):
    words = struct.unpack((">" if big else "<") + "%dI" % (len(data) // 4), data)
    for i in range(0, len(words), 2):
        s0 = (s0 + words[i] + s1) & 0xFFFFFFFF
        s1 = (s1 + words[i + 1] + s0) & 0xFFFFFFFF
    return s0, s1


def committed_pages(keys, wal):
    """({page: plain image}, size of the database in pages or 0) after the log's last commit."""
    if len(wal) < 32:
        return {}, 0
    magic, _, page_size = struct.unpack(">III", wal[:12])
    big = magic == 0x377F0683
    sums = wal_sum(wal[:24], big, 0, 0)
    if magic & ~1 != 0x377F0682 or page_size != PAGE or sums != struct.unpack(">II", wal[24:32]):
        return {}, 0
    done, pending, size = {}, {}, 0
    for frame in range(1, (len(wal) - 32) // (24 + PAGE) + 1):
        at = 32 + (frame - 1) * (24 + PAGE)
        page = wal[at + 24:at + 24 + PAGE]
        try:
            head = keys.open_head(frame, page[-4], wal[at:at + 24])
            plain = keys.open_page(2, frame, head[:8] + wal[16:24], page)
        except (InvalidTag, KeyError):
            break
        number, commit, salts, sum0, sum1 = struct.unpack(">II8sII", head)
        sums = wal_sum(plain, big, *wal_sum(head[:8], big, *sums))
        if salts != wal[16:24] or (sum0, sum1) != sums:
            break
        pending[number] = plain
        if commit:
            done.update(pending)
            pending, size = {}, commit
    return done, size


def main_pages(keys, raw):
    for number in range(1, len(raw) // PAGE + 1):
        page = raw[(number - 1) * PAGE:number * PAGE]
        if page == bytes(PAGE):
            yield number, page
        else:
            try:
                yield number, keys.open_page(1, number, b"", page, 16 if number == 1 else 0)
            except (InvalidTag, KeyError):
                yield number, None  # fine where the log holds the page


def plain_file(vault, wal, by_generation):
    if vault[:3] != b"MWV" or vault[3] != 1:
        raise Refused("not a vault of this version")
    keys = Keys(by_generation, vault[:16])
    logged, size = committed_pages(keys, wal)
    pages = dict(main_pages(keys, vault))
    pages.update(logged)
    size = size or len(vault) // PAGE
    out = bytearray()
    for number in range(1, size + 1):
        if pages.get(number) is None:
            raise Refused("page %d does not open" % number)
        out += pages[number]
    out[:16] = b"SQLite format 3\0"
    out[18:20] = b"\x01\x01"  # no log any more
    return bytes(out)


def parts_of(backup):
    """(slots file, vault, sum, MAC) of a backup."""
    if backup[:20] != b"mailwright backup 1\n" or struct.unpack(">I", backup[20:24])[0] != 1:
        raise Refused("not a backup of this version")
    slots_size, vault_size = struct.unpack(">IQ", backup[32:44])
    start = (64 + slots_size + PAGE - 1) // PAGE * PAGE
    if len(backup) != start + vault_size + 64 or hashlib.sha256(backup[:-64]).digest() != backup[-64:-32]:
        raise Refused("the backup is damaged")
    return backup[64:64 + slots_size], backup[start:start + vault_size], backup[-64:-32], backup[-32:]


def plain_backup(backup, way, secret):
    slots, vault, whole, mac = parts_of(backup)
    keys = data_keys(slots, way, secret)
    mac_key = hkdf(keys[slots[41]], slots[16:32], b"mailwright backup mac")
    if not hmac.compare_digest(hmac.new(mac_key, whole, hashlib.sha256).digest(), mac):
        raise Refused("the backup was changed")
    return plain_file(vault, b"", keys)


def contents(path):
    with open(path, "rb") as file:
        return file.read()


def write(path, plain):
    with open(path, "xb") as file:
        file.write(plain)


def main(arguments):
    way, secret = "passphrase", b""
    if len(arguments) > 3 and arguments[-2].startswith("--"):
        way, text = arguments[-2].lstrip("-"), arguments[-1]
        arguments = arguments[:-2]
        secret = {"passphrase": str.encode, "code": code_bytes, "keychain": bytes.fromhex}[way](text)
    else:
        secret = sys.stdin.buffer.readline().rstrip(b"\r\n")
    if len(arguments) == 2:
        return write(arguments[1], plain_backup(contents(arguments[0]), way, secret))
    if len(arguments) != 3:
        sys.exit(__doc__)
    vault, slots, out = arguments
    wal = contents(vault + "-wal") if os.path.exists(vault + "-wal") else b""
    if os.path.exists(vault + "-journal") and os.path.getsize(vault + "-journal") > 0:
        raise Refused("a rollback journal lies beside the vault: let Mailwright put it right first")
    write(out, plain_file(contents(vault), wal, data_keys(contents(slots), way, secret)))


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Refused as why:
        sys.exit("reader.py: %s" % why)
