#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Fetches real mail and name servers for the tests into build/peers/mail, a private root, without installing anything.
# Works as any user; needs apt with package lists. Does nothing when the root is there and whole.
set -eu
cd "$(dirname "$0")/../.."
peers=$PWD/build/peers
root=$peers/mail
want="postfix dovecot-imapd dovecot-pop3d nsd"
stamp="$root/.whole 4 $want"
stamp=$(printf %s "$stamp" | tr ' ' '_' | sed "s|.*/||")

if [ -e "$root/$stamp" ]; then
    echo "Peers: all there ($root)."
    exit 0
fi
if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-deb >/dev/null 2>&1; then
    echo "Peers: this system has no apt, so Postfix, Dovecot and NSD can't be fetched; tests that need them are skipped." >&2
    exit 3
fi

echo "Peers: will fetch $want into $peers (nothing is installed)."
mkdir -p "$peers/debs/partial"
fetch() {
    # An empty status file makes apt fetch everything down to libc: the root must stand alone.
    # shellcheck disable=SC2086
    apt-get -qq -y -o Dir::State::status=/dev/null -o Dir::Cache::archives="$peers/debs" -o Debug::NoLocking=1 \
        -o APT::Sandbox::User= --no-install-recommends --download-only install $want </dev/null
}
if ! fetch 2>"$peers/fetch.log"; then
    # Most often: no package lists yet, or lists that are older than the archive.
    . ./installer/packages.sh
    mw_apt_update
    fetch
fi

fresh=$peers/mail.fresh
rm -rf "$fresh" "$root"
mkdir -p "$fresh"
for deb in "$peers"/debs/*.deb; do dpkg-deb -x "$deb" "$fresh"; done

cd "$fresh"
# Each instance links every file anew, so what no server reads goes.
rm -rf usr/share/doc usr/share/man usr/share/info usr/share/locale usr/share/lintian usr/share/perl* usr/lib/*/perl* \
    usr/bin/perl*
# Room for what each instance needs; owners are set at its start, inside its own user namespace if there is one.
mkdir -p dev etc/postfix etc/dovecot etc/nsd tmp var/log run/dovecot var/lib/postfix var/lib/nsd var/mail/box \
    var/spool/postfix
chmod 1777 tmp
: >etc/postfix/dynamicmaps.cf
cat >etc/passwd <<'END'
root:x:0:0::/:/bin/sh
mail:x:8:8::/var/mail:/bin/false
postfix:x:101:101::/var/spool/postfix:/bin/false
dovecot:x:102:102::/:/bin/false
dovenull:x:103:103::/:/bin/false
nsd:x:104:104::/:/bin/false
nobody:x:65534:65534::/:/bin/false
END
cat >etc/group <<'END'
root:x:0:
mail:x:8:
postfix:x:101:
dovecot:x:102:
dovenull:x:103:
nsd:x:104:
postdrop:x:105:
nogroup:x:65534:
END
echo '127.0.0.1 localhost' >etc/hosts
printf 'smtp 25/tcp\nimap 143/tcp\npop3 110/tcp\ndomain 53/tcp\ndomain 53/udp\n' >etc/services
for map in passwd group shadow hosts services protocols networks; do echo "$map: files"; done >etc/nsswitch.conf
: >"$stamp"
mv "$fresh" "$root"
rm -rf "$peers/debs"
echo "Peers: ready in $root."
