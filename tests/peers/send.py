# SPDX-License-Identifier: GPL-3.0-or-later
"""send.py PORT CA_FILE COUNT: an independent SMTP client, to test the test servers.

Sends one mail with each kind of login over STARTTLS, then COUNT more over one link. Prints the login's replies.
By number, not as "localhost": a bare system has no /etc/hosts.
"""

import smtplib
import ssl
import sys

port, authority, count = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
trust = ssl.create_default_context(cafile=authority)

for kind in ("PLAIN", "LOGIN", "CRAM-MD5"):
    with smtplib.SMTP("127.0.0.1", port, timeout=20) as link:
        link.starttls(context=trust)
        link.ehlo()
        link.user, link.password = "shop", "secret word"
        code, text = link.auth(kind, getattr(link, "auth_" + kind.lower().replace("-", "_")))
        print(kind, code, text.decode())
        link.sendmail("news@example.com", ["ada@example.org"], "Subject: by %s\r\n\r\nHello\r\n" % kind)

with smtplib.SMTP("127.0.0.1", port, timeout=20) as link:
    for number in range(count):
        link.sendmail("news@example.com", ["p%d@example.org" % number], "Subject: no %d\r\n\r\nHello\r\n" % number)
