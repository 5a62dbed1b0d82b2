# SPDX-License-Identifier: GPL-3.0-or-later
"""A mail server on the loopback that keeps what it is given. For some recipients it takes the whole message and then
hangs up, once, without an answer: nobody can know by then whether the mail arrived."""
import email
import email.policy
import socketserver
import threading


class _Session(socketserver.StreamRequestHandler):
    def handle(self):
        try:
            self._talk()
        except (EOFError, ConnectionError):
            pass

    def _line(self):
        line = self.rfile.readline()
        if not line:
            raise EOFError
        return line.rstrip(b"\r\n")

    def _say(self, *lines):
        for line in lines:
            self.wfile.write(line.encode() + b"\r\n")
        self.wfile.flush()

    def _body(self):
        lines = []
        while True:
            line = self._line()
            if line == b".":
                return b"\r\n".join(lines) + b"\r\n"
            lines.append(line[1:] if line.startswith(b".") else line)

    def _talk(self):
        recipient = ""
        self._say("220 sink ESMTP")
        while True:
            line = self._line().decode()
            verb = line.split(" ")[0].upper()
            if verb == "EHLO":
                self._say("250-sink", "250-8BITMIME", "250 SMTPUTF8")
            elif verb == "RCPT":
                recipient = line[line.index("<") + 1:line.index(">")]
                self._say("250 welcome")
            elif verb == "DATA":
                self._say("354 go on")
                body = self._body()
                if self.server.hangs_up_on(recipient):
                    return
                self.server.keep(recipient, body)
                self._say("250 kept")
            elif verb == "QUIT":
                self._say("221 bye")
                return
            else:
                self._say("250 fine")


class Sink(socketserver.ThreadingTCPServer):
    daemon_threads = True

    def __init__(self, silent_once=()):
        super().__init__(("127.0.0.1", 0), _Session)
        self.port = self.server_address[1]
        self._silent = set(silent_once)
        self._lock = threading.Lock()
        self._mails = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def hangs_up_on(self, recipient):
        with self._lock:
            silent = recipient in self._silent
            self._silent.discard(recipient)
            return silent

    def keep(self, recipient, body):
        with self._lock:
            self._mails.append((recipient, email.message_from_bytes(body, policy=email.policy.default)))

    def mails_to(self, recipient):
        with self._lock:
            return [mail for to, mail in self._mails if to == recipient]

    def count(self):
        with self._lock:
            return len(self._mails)
