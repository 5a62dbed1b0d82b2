#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Do the two commands work on a bare machine? Makes a Debian 12 root with nothing but git in a folder, clones this
# repository into it and runs both inside by chroot. As root; needs debootstrap, about 4 GB and the network.
#
#   sh tests/clean-root.sh FOLDER [--keep] [--again] [start|tests|deb FILE]…
#
#   start, tests   the commands to run; both when none is named
#   deb FILE       instead installs this package into the fresh root and does the main job with it
#   --keep         leaves the root for a look; --again uses a root that was kept
#
# $MIRROR names another archive for debootstrap. User namespaces are refused inside a chroot, so the test mail servers
# run there in their root form.
set -eu

[ "$(id -u)" = 0 ] || { echo "This needs root, for chroot." >&2; exit 1; }
[ $# -ge 1 ] || { sed -n '3,/^set/p' "$0" | sed '$d; s/^# \{0,1\}//' >&2; exit 2; }
case "$1" in -*) echo "The folder comes first." >&2; exit 2 ;; esac
root=$1
shift
keep=
again=
commands=
package=
while [ $# -gt 0 ]; do
    case "$1" in
    --keep) keep=1 ;;
    --again) again=1 ;;
    start | tests) commands="$commands $1" ;;
    deb)
        package=${2:?deb wants a FILE}
        commands="$commands deb"
        shift ;;
    *) echo "Not known here: $1" >&2; exit 2 ;;
    esac
    shift
done
[ -n "$commands" ] || commands="start tests"
project=$(cd "$(dirname "$0")/.." && pwd)

command -v debootstrap >/dev/null 2>&1 || {
    . "$project/installer/packages.sh"
    mw_install_missing apt debootstrap
}
if [ -z "$again" ] && [ -e "$root" ] && [ -n "$(ls -A "$root")" ]; then
    echo "$root isn't empty; name another folder, or --again." >&2
    exit 1
fi

leave() {
    umount "$root/proc" 2>/dev/null || true
    if [ -z "$keep" ]; then
        # Never walk into something that is still mounted.
        grep -q " $(realpath "$root")/" /proc/mounts || rm -rf --one-file-system "$root"
    fi
}
trap leave EXIT
trap 'exit 130' INT TERM

timed() { # timed NAME COMMAND…
    name=$1
    shift
    begin=$(date +%s)
    code=0
    "$@" || code=$?
    echo "== $name: exit code $code after $(($(date +%s) - begin)) s"
    [ "$code" = 0 ] || failed=1
}
inside() {
    chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM="${TERM:-dumb}" ${CI:+CI="$CI"} \
        ${MAILWRIGHT_JOBS:+MAILWRIGHT_JOBS="$MAILWRIGHT_JOBS"} sh -c "$1" </dev/null
}

failed=0
if [ -z "$again" ]; then
    timed "debootstrap" debootstrap --variant=minbase --include=git,ca-certificates bookworm "$root" ${MIRROR:+"$MIRROR"} \
        >"$root.log" 2>&1
    tail -n 1 "$root.log"
    [ "$failed" = 0 ] || exit 1
fi
cp /etc/resolv.conf "$root/etc/resolv.conf"
mount -t proc proc "$root/proc"
rm -rf "$root/srv/mailwright"
# A clone, not a copy: what was never committed must not help.
git clone -q --no-hardlinks "file://$project" "$root/srv/mailwright"
git -C "$root/srv/mailwright" log -1 --format='== at commit %h, %s'

for command in $commands; do
    case "$command" in
    start)
        timed "sh installer/start.sh" inside 'cd /srv/mailwright && sh installer/start.sh --headless'
        timed "sh installer/start.sh, once more" inside 'cd /srv/mailwright && sh installer/start.sh --headless' ;;
    tests)
        timed "sh tests/run.sh" inside 'cd /srv/mailwright && sh tests/run.sh' ;;
    deb)
        cp "$package" "$root/srv/mailwright.deb"
        timed "install the package" inside 'apt-get -qq update && DEBIAN_FRONTEND=noninteractive \
            apt-get -qq -y --no-install-recommends install /srv/mailwright.deb'
        timed "the main job, installed" inside 'sh /srv/mailwright/installer/start.sh --headless --installed' ;;
    esac
done
exit "$failed"
