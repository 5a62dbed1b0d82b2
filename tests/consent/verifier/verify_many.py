#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""verify_many.py FOLDER CHECKPOINT: verifies each FOLDER/*.jsonl as verify_ledger.py does, in one process, and prints
"NAME STATUS" for each, with the first finding."""

import contextlib
import io
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "..", "..", "resources", "verify"))

import verify_ledger  # noqa: E402


def main():
    folder, checkpoint = sys.argv[1:]
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".jsonl"):
            continue
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            try:
                status = verify_ledger.main([os.path.join(folder, name), "--checkpoint", checkpoint, "--json"])
            except SystemExit as end:
                status = end.code
        print(name, status, out.getvalue().strip().replace("\n", " ")[:300])


if __name__ == "__main__":
    main()
