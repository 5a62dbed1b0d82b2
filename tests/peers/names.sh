#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A real name server (NSD) on 127.0.0.1, in a private root of its own; the same rules as mail.sh.
#
#   names.sh run DIR PORT ZONES    runs until standard input ends; prints "ready" once the port answers
#
# DIR must not exist and must lie on build/peers' file system: it becomes a copy of build/peers/mail by hard links.
# ZONES is a folder with one zone file for each zone, each named after its zone. Removed with `mail.sh remove DIR`.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
base=$(cd "$here/../.." && pwd)/build/peers/mail

if [ "$(id -u)" = 0 ]; then
    form=root
    spaces="unshare --pid --fork --kill-child"
    shell=sh
else
    form=user
    spaces="unshare --user --map-auto --map-root-user --mount --pid --fork --kill-child"
    shell="unshare --user --map-auto --map-root-user sh"
fi

die() {
    echo "$*" >&2
    exit 1
}

configure() { # configure ROOT PORT ZONES
    mkdir -p "$1/etc/nsd/zones"
    rm -f "$1/etc/nsd/nsd.conf" # never through a hard link into the shared root
    {
        cat <<END
server:
  ip-address: 127.0.0.1@$2
  username: nsd
  chroot: ""
  pidfile: ""
  xfrdfile: ""
  database: ""
  zonelistfile: /var/lib/nsd/zone.list
  zonesdir: /etc/nsd/zones
  server-count: 1
remote-control:
  control-enable: no
END
        for zone in "$3"/*; do
            name=$(basename "$zone")
            cp "$zone" "$1/etc/nsd/zones/$name"
            chmod 644 "$1/etc/nsd/zones/$name"
            printf 'zone:\n  name: "%s"\n  zonefile: "%s"\n' "$name" "$name"
        done
    } >"$1/etc/nsd/nsd.conf"
    chmod 755 "$1/etc/nsd" "$1/etc/nsd/zones"
    chmod 644 "$1/etc/nsd/nsd.conf"
}

inner() { # inner ROOT FORM: the first process of the namespace; its end is the server's end
    cd "$1"
    for device in null:3 zero:5 random:8 urandom:9; do
        name=${device%%:*}
        if [ "$2" = root ]; then
            mknod -m 666 "dev/$name" c 1 "${device##*:}"
        else
            : >"dev/$name"
            mount --bind "/dev/$name" "dev/$name"
        fi
    done
    chown 104:104 var/lib/nsd
    ulimit -n 4096
    # A server that can't start (its port was taken) ends all of it, so that the caller can try another at once.
    trap 'exit 1' TERM
    {
        chroot . /usr/sbin/nsd -d -c /etc/nsd/nsd.conf || true
        kill -TERM $$
    } </dev/null >>var/log/start.log 2>&1 3<&- &
    cat <&3 >/dev/null &
    wait $!
}

ready() { # ready ROOT PORT PID: waits until the port answers, while PID lives; 20 s at most
    python3 - "$2" "$3" <<'END' && return
import socket, sys, time
until = time.monotonic() + 20

def living():
    try:
        with open("/proc/%s/stat" % sys.argv[2]) as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False

while True:
    try:
        with socket.create_connection(("127.0.0.1", int(sys.argv[1])), 2):
            break
    except OSError:
        if time.monotonic() > until or not living():
            sys.exit("port %s does not answer" % sys.argv[1])
        time.sleep(0.02)
if not living():
    sys.exit("the server ended; this port belongs to somebody else")
END
    echo "The name server did not start. Its own words:" >&2
    $shell -c 'cat "$1"/var/log/*.log' words "$1" >&2 || true
    kill -9 "$3" 2>/dev/null || true
    remove "$1"
    exit 1
}

remove() {
    [ ! -e "$1" ] || $shell -c 'rm -rf -- "$1"' remove "$1"
}

case "${1:-}" in
run)
    [ $# = 4 ] || die "usage: names.sh run DIR PORT ZONES"
    [ -x "$base/usr/sbin/nsd" ] || die "The name server isn't there; tests/peers/fetch.sh fetches it."
    [ ! -e "$2" ] || die "$2 exists already."
    command -v unshare >/dev/null 2>&1 || die "unshare (util-linux) isn't there."
    $spaces true 2>/dev/null || die "This system refuses the namespaces that the name server needs (unshare as $form)."
    mkdir -p "$(dirname "$2")"
    cp -al "$base" "$2"
    configure "$2" "$3" "$4"
    exec 3<&0
    trap 'true' HUP INT TERM # the end of standard input is what ends us, after cleaning up
    $spaces sh "$here/names.sh" inner "$2" $form 3<&3 </dev/null >/dev/null 2>&1 &
    first=$!
    exec 3<&-
    ready "$2" "$3" "$first"
    echo ready
    wait "$first" || true
    remove "$2"
    ;;
inner) # not for callers
    inner "$2" "$3"
    ;;
*)
    sed -n '3,/^# DIR/p' "$0" | sed '$d; s/^# \{0,1\}//'
    exit 2
    ;;
esac
