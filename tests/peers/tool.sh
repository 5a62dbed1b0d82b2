#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# tool.sh NAME ARGUMENTS…: runs smtp-sink or smtp-source from build/peers/mail, as the caller and outside the private
# root (they read no configuration), with that root's own loader and libraries. Becomes the program, so a caller's
# signal and CPU accounting meet the program itself.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)/build/peers/mail
name=$1
shift
[ -x "$root/usr/sbin/$name" ] || {
    echo "$name isn't there; tests/peers/fetch.sh fetches it." >&2
    exit 3
}
for loader in "$root"/lib64/ld-linux*.so.* "$root"/lib/ld-linux*.so.*; do
    [ ! -e "$loader" ] || break
done
libraries=$root/usr/lib/postfix
for folder in "$root"/lib/*-linux-gnu* "$root"/usr/lib/*-linux-gnu*; do libraries=$libraries:$folder; done
# As root smtp-sink wants to be told whom to become.
if [ "$name" = smtp-sink ] && [ "$(id -u)" = 0 ]; then set -- -u nobody "$@"; fi
exec "$loader" --library-path "$libraries" "$root/usr/sbin/$name" "$@"
