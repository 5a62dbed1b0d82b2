#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# certificates.sh DIR: makes a certificate authority and what a server may show a client:
#   ca.pem                      the authority to trust
#   server.pem server.key       right: localhost and 127.0.0.1
#   expired.pem                 as server.pem, but its time ended in 2020
#   otherhost.pem               as server.pem, but for mail.example.org
#   foreign.pem foreign.key     localhost, from an authority that nobody trusts
# P-256 keys: making them takes milliseconds, RSA keys would take a good part of a test's time.
set -eu
mkdir -p "$1"
cd "$1"
umask 077

key() { openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1" 2>/dev/null ||
    openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1" 2>/dev/null; }

cat >ca.cnf <<'END'
[ ca ]
default_ca = authority
[ authority ]
database = index.txt
rand_serial = yes
new_certs_dir = .
unique_subject = no
default_md = sha256
policy = any
[ any ]
commonName = supplied
[ root ]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[ local ]
basicConstraints = CA:FALSE
subjectAltName = DNS:localhost, IP:127.0.0.1
extendedKeyUsage = serverAuth
[ other ]
basicConstraints = CA:FALSE
subjectAltName = DNS:mail.example.org
extendedKeyUsage = serverAuth
[ req ]
distinguished_name = name
[ name ]
END
: >index.txt

authority() { # authority NAME: NAME.key, NAME.pem
    key "$1.key"
    openssl req -new -x509 -config ca.cnf -extensions root -key "$1.key" -days 30 -subj "/CN=Mailwright test $1" -out "$1.pem"
}
sign() { # sign AUTHORITY KEY OUT EXTENSIONS START END (YYYYMMDDHHMMSSZ)
    openssl req -new -config ca.cnf -key "$2" -subj "/CN=$3" -out "$3.csr"
    openssl ca -batch -notext -config ca.cnf -cert "$1.pem" -keyfile "$1.key" -in "$3.csr" -out "$3.pem" \
        -extensions "$4" -startdate "$5" -enddate "$6" 2>sign.log || { cat sign.log >&2; exit 1; }
}
authority ca
authority stranger
key server.key
key foreign.key
sign ca server.key server local 20240101000000Z 20491231000000Z
sign ca server.key expired local 20190101000000Z 20200101000000Z
sign ca server.key otherhost other 20240101000000Z 20491231000000Z
sign stranger foreign.key foreign local 20240101000000Z 20491231000000Z
# openssl ca also leaves a copy of each under its serial number, and its bookkeeping.
rm -f ./*.csr ./*.cnf index.txt* sign.log stranger.* ca.key ./[0-9A-F][0-9A-F][0-9A-F]*.pem
