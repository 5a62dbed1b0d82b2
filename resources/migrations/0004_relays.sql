CREATE TABLE relay (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    name        TEXT NOT NULL UNIQUE COLLATE NOCASE,
    kind        INTEGER NOT NULL,       -- relays::RelayKind: smtp, practice
    host        TEXT NOT NULL DEFAULT '',
    port        INTEGER NOT NULL DEFAULT 0,
    security    INTEGER NOT NULL,       -- smtp::Security
    user_name   TEXT NOT NULL DEFAULT '',
    ca_pem      BLOB,
    connections INTEGER NOT NULL DEFAULT 4,
    per_second  INTEGER NOT NULL DEFAULT 0,   -- 0 = no limit
    per_minute  INTEGER NOT NULL DEFAULT 0,
    per_day     INTEGER NOT NULL DEFAULT 0,
    created_at  INTEGER NOT NULL
);
INSERT INTO relay (id, name, kind, security, created_at) VALUES (1, 'practice', 1, 1, 0);

-- Why nothing goes through a relay at present. `until` NULL = until a person resumes it.
CREATE TABLE relay_pause (
    relay_id INTEGER PRIMARY KEY REFERENCES relay (id),
    since    INTEGER NOT NULL,
    until    INTEGER,
    times    INTEGER NOT NULL,          -- how often in a row: 5, 15, 60 minutes …
    scope    INTEGER NOT NULL,          -- mail::ReplyScope that was at fault
    reply    TEXT NOT NULL              -- the server's own words, addresses masked
);

-- Pauses that are over, lifted or run out: time in which deliveries did not age.
CREATE TABLE relay_rest (
    relay_id INTEGER NOT NULL REFERENCES relay (id),
    since    INTEGER NOT NULL,
    until    INTEGER NOT NULL,
    PRIMARY KEY (relay_id, since)
) WITHOUT ROWID;

-- Handed to the relay in a minute (unix minute), for limits that must hold over restarts.
CREATE TABLE relay_use (
    relay_id INTEGER NOT NULL,
    minute   INTEGER NOT NULL,
    messages INTEGER NOT NULL,
    PRIMARY KEY (relay_id, minute)
) WITHOUT ROWID;

-- What the practice relay kept. Past its limit the oldest go.
CREATE TABLE practice_message (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    at         INTEGER NOT NULL,
    sender     TEXT NOT NULL,
    recipients TEXT NOT NULL,           -- one a line
    size       INTEGER NOT NULL,
    bytes      BLOB NOT NULL
);
