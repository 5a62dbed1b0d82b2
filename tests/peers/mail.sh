#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A real Postfix with STARTTLS and Dovecot's SASL, and its IMAP, on 127.0.0.1; each in a private root of its own.
#
#   mail.sh run DIR SMTP AUTH IMAP      runs until standard input ends; prints "ready" once all three ports answer
#   mail.sh start DIR SMTP AUTH IMAP    the same in the background, for people; returns when ready
#   mail.sh stop DIR                    ends what `start` began and removes DIR
#   mail.sh collect DIR TO              copies the delivered messages into the folder TO, readable by the caller
#   mail.sh remove DIR                  removes DIR, also where its files belong to other user ids
#
# DIR must not exist and must lie on build/peers' file system: it becomes a copy of build/peers/mail by hard links,
# which takes 0.1 s, so that tests can run side by side and a dead one leaves nothing that a later one could trip on.
# Settings for main.cf, one a line, may stand in the environment as MAILWRIGHT_PEER_MAIN_CF; they come last and win.
# MAILWRIGHT_PEER_CERTIFICATE names which of certificates.sh's certificates to show: server, expired, otherhost, foreign.
# User `shop`, password `secret word`. As root by chroot; an ordinary user needs unshare, uidmap and /etc/subuid.
#
# Everything runs in a process namespace whose first process waits for standard input to end; when it goes, by any
# signal, the kernel ends all others. So a test that is killed leaves no server behind.
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

put() { # put FILE: writes standard input to a new file; never through a hard link into the shared root
    rm -f "$1"
    cat >"$1"
}

configure() { # configure ROOT SMTP AUTH IMAP
    sh "$here/certificates.sh" "$1/tls"
    certificate=${MAILWRIGHT_PEER_CERTIFICATE:-server}
    key=server
    [ "$certificate" != foreign ] || key=foreign
    chmod 755 "$1/tls"
    put "$1/etc/postfix/main.cf" <<END
compatibility_level = 3.6
maillog_file = /var/log/postfix.log
myhostname = peer.test
mydestination =
alias_maps =
alias_database =
local_recipient_maps =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
disable_dns_lookups = yes
smtpd_peername_lookup = no
in_flow_delay = 0
smtpd_client_connection_count_limit = 0
smtpd_client_connection_rate_limit = 0
default_process_limit = 100
virtual_mailbox_domains = example.com example.org peer.test
virtual_mailbox_base = /var/mail
virtual_mailbox_maps = static:box/
virtual_uid_maps = static:8
virtual_gid_maps = static:8
virtual_minimum_uid = 1
virtual_mailbox_limit = 0
smtputf8_enable = yes
smtpd_tls_cert_file = /tls/$certificate.pem
smtpd_tls_key_file = /tls/$key.key
smtpd_tls_security_level = may
smtpd_tls_auth_only = yes
smtpd_tls_loglevel = 0
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:$3
smtpd_sasl_auth_enable = yes
smtpd_relay_restrictions = permit_sasl_authenticated, permit_mynetworks, reject
${MAILWRIGHT_PEER_MAIN_CF:-}
END
    put "$1/etc/postfix/master.cf" <<END
127.0.0.1:$2 inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
END
    put "$1/etc/dovecot/users" <<END
shop:{PLAIN}secret word::::::
END
    chmod 644 "$1/etc/dovecot/users"
    put "$1/etc/dovecot/dovecot.conf" <<END
auth_mechanisms = plain login cram-md5 scram-sha-256
log_path = /var/log/dovecot.log
protocols = imap
ssl = no
disable_plaintext_auth = no
first_valid_uid = 8
mail_location = maildir:/var/mail/box
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u /etc/dovecot/users
}
userdb {
  driver = static
  args = uid=mail gid=mail home=/var/mail
}
service auth {
  inet_listener {
    address = 127.0.0.1
    port = $3
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = $4
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
END
}

inner() { # inner ROOT FORM: the first process of the namespace, where even an ordinary user has the id 0
    form=$2
    cd "$1"
    for device in null:3 zero:5 random:8 urandom:9; do
        name=${device%%:*}
        if [ "$form" = root ]; then
            mknod -m 666 "dev/$name" c 1 "${device##*:}"
        else
            : >"dev/$name"
            mount --bind "/dev/$name" "dev/$name"
        fi
    done
    spool=var/spool/postfix
    for queue in active bounce corrupt defer deferred flush hold incoming private saved trace maildrop public pid; do
        mkdir -p "$spool/$queue"
        chown 101 "$spool/$queue"
        chmod 700 "$spool/$queue"
    done
    chown 101:105 $spool/maildrop $spool/public
    chmod 730 $spool/maildrop
    chmod 710 $spool/public
    chown 0 $spool/pid
    chmod 755 $spool/pid
    chown 101 var/lib/postfix
    chown 8:8 var/mail var/mail/box
    # Descriptor 3 is the caller's pipe; the servers must not hold it, or its end would never be seen.
    # Postfix closes each descriptor that it might have, one by one; with a million allowed that takes seconds.
    ulimit -n 4096
    # A server that can't start (its port was taken) ends all of it, so that the caller can try other ports at once.
    trap 'exit 1' TERM
    {
        chroot . /usr/sbin/dovecot -F || true
        kill -TERM $$
    } </dev/null >>var/log/start.log 2>&1 3<&- &
    {
        setpriv --bounding-set=-sys_resource chroot . /usr/lib/postfix/sbin/master -d || true
        kill -TERM $$
    } </dev/null >>var/log/start.log 2>&1 3<&- &
    cat <&3 >/dev/null &
    wait $!
}

ready() { # ready ROOT SMTP AUTH IMAP PID: waits until all three answer, while PID lives; 20 s at most
    python3 - "$2" "$3" "$4" "$5" <<'END' && return
import socket, sys, time
until = time.monotonic() + 20

def living():
    try:
        with open("/proc/%s/stat" % sys.argv[4]) as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False

for port, greeting in zip(sys.argv[1:4], (b"220 ", b"VERSION", b"* OK")):
    while True:
        try:
            with socket.create_connection(("127.0.0.1", int(port)), 2) as link:
                if link.recv(512).startswith(greeting):
                    break
                sys.exit("port %s is answered by something else" % port)
        except OSError:
            if time.monotonic() > until or not living():
                sys.exit("port %s does not answer" % port)
            time.sleep(0.02)
if not living():
    sys.exit("the servers ended; these ports belong to somebody else")
END
    echo "The mail server did not start. Its own words:" >&2
    $shell -c 'cat "$1"/var/log/*.log' words "$1" >&2 || true
    kill -9 "$5" 2>/dev/null || true
    remove "$1"
    exit 1
}

remove() {
    [ ! -e "$1" ] || $shell -c 'rm -rf -- "$1"' remove "$1"
}

make_root() {
    [ -d "$base" ] || die "The mail server isn't there; tests/peers/fetch.sh fetches it."
    [ ! -e "$1" ] || die "$1 exists already."
    command -v unshare >/dev/null 2>&1 || die "unshare (util-linux) isn't there."
    $spaces true 2>/dev/null || die "This system refuses the namespaces that the mail server needs (unshare as $form)."
    mkdir -p "$(dirname "$1")"
    cp -al "$base" "$1"
    # Files of the shared root stay shared; folders are this copy's own.
    configure "$@"
}

case "${1:-}" in
run)
    [ $# = 5 ] || die "usage: mail.sh run DIR SMTP AUTH IMAP"
    dir=$2
    make_root "$dir" "$3" "$4" "$5"
    exec 3<&0
    trap 'true' HUP INT TERM # the end of standard input is what ends us, after cleaning up
    $spaces sh "$here/mail.sh" inner "$dir" $form 3<&3 </dev/null >/dev/null 2>&1 &
    first=$!
    exec 3<&-
    ready "$dir" "$3" "$4" "$5" "$first"
    echo ready
    wait "$first" || true
    remove "$dir"
    ;;
start)
    [ $# = 5 ] || die "usage: mail.sh start DIR SMTP AUTH IMAP"
    make_root "$2" "$3" "$4" "$5"
    mkfifo "$2/alive"
    # The background process holds both ends of the pipe open; its end is the servers' end.
    setsid $spaces sh "$here/mail.sh" inner "$2" $form 3<>"$2/alive" </dev/null >/dev/null 2>&1 &
    echo $! >"$2/pid"
    ready "$2" "$3" "$4" "$5" "$(cat "$2/pid")"
    echo "smtp://127.0.0.1:$3 (STARTTLS, user shop, password \"secret word\", authority $2/tls/ca.pem); imap://127.0.0.1:$5"
    ;;
stop)
    [ -e "$2/pid" ] || die "$2 was not begun with mail.sh start."
    kill -9 "$(cat "$2/pid")" 2>/dev/null || true
    tries=100 # 5 s; what nobody reaps still answers kill -0
    while [ $tries -gt 0 ] && kill -0 "$(cat "$2/pid")" 2>/dev/null; do
        sleep 0.05
        tries=$((tries - 1))
    done
    remove "$2"
    ;;
inner) # not for callers
    inner "$2" "$3"
    ;;
collect)
    mkdir -p "$3"
    $shell -c 'for name in "$1"/var/mail/box/new/* "$1"/var/mail/box/cur/*; do
            [ ! -f "$name" ] || printf "%s\0" "$name"
        done | xargs -0 -r cp -n --no-preserve=all -t "$2"' collect "$2" "$3"
    ;;
remove)
    remove "$2"
    ;;
*)
    sed -n '3,/^# DIR/p' "$0" | sed '$d; s/^# \{0,1\}//'
    exit 2
    ;;
esac
