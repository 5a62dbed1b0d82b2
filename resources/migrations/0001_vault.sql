-- What belongs to the workspace itself. Times are INTEGER milliseconds since 1970, UTC.
PRAGMA application_id = 0x4D575254; -- "MWRT"

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;

-- Only where there is no OS keychain: SecretStore says so to the person.
CREATE TABLE secret (
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE log (
    id          INTEGER PRIMARY KEY,
    at          INTEGER NOT NULL,
    level       INTEGER NOT NULL,
    code        TEXT NOT NULL DEFAULT '',
    text        TEXT NOT NULL,          -- no address, name, reply or secret in here
    campaign_id INTEGER,
    contact_id  INTEGER,
    relay_id    INTEGER
);
CREATE INDEX log_by_campaign ON log (campaign_id, id) WHERE campaign_id IS NOT NULL;
CREATE INDEX log_by_contact ON log (contact_id, id) WHERE contact_id IS NOT NULL;
CREATE TABLE log_payload (
    log_id INTEGER PRIMARY KEY REFERENCES log (id),
    detail TEXT NOT NULL
);
