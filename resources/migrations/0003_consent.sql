-- The consent ledger in its first form, and suppressions in both forms.
CREATE TABLE purpose (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE
);
INSERT INTO purpose (id, name) VALUES (1, 'News and offers');

-- Source, wording and method, shared by all the records of an import.
CREATE TABLE consent_origin (
    id      INTEGER PRIMARY KEY,
    source  TEXT NOT NULL,
    wording TEXT NOT NULL DEFAULT '',
    method  TEXT NOT NULL DEFAULT '',
    UNIQUE (source, wording, method)
);

CREATE TABLE consent_record (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id  INTEGER NOT NULL REFERENCES contact (id),
    purpose_id  INTEGER REFERENCES purpose (id), -- NULL = every purpose, later ones too; opt-outs and undo only
    kind        INTEGER NOT NULL,       -- consent::EventKind
    basis       INTEGER NOT NULL,       -- consent::Basis
    origin_id   INTEGER NOT NULL REFERENCES consent_origin (id),
    import_id   INTEGER NOT NULL DEFAULT 1 REFERENCES import (id),
    happened_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL
);
CREATE INDEX consent_record_by_contact ON consent_record (contact_id, id);
CREATE INDEX consent_record_by_import ON consent_record (import_id) WHERE import_id > 1;
CREATE INDEX consent_record_opt_out_by_import ON consent_record (import_id)
WHERE import_id > 1 AND kind IN (4, 6);
CREATE TABLE consent_record_payload (
    record_id INTEGER PRIMARY KEY REFERENCES consent_record (id),
    note      TEXT NOT NULL
);
CREATE TRIGGER consent_record_stays BEFORE UPDATE ON consent_record
BEGIN SELECT RAISE(ABORT, 'consent records are append-only'); END;
CREATE TRIGGER consent_record_is_kept BEFORE DELETE ON consent_record
WHEN EXISTS (SELECT 1 FROM import WHERE id = OLD.import_id AND published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'consent records are append-only'); END;

CREATE TABLE suppression (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    kind           INTEGER NOT NULL,    -- consent::SuppressionKind: address, domain
    hash           BLOB NOT NULL,       -- HMAC-SHA-256 under the workspace hash key
    form_version   INTEGER NOT NULL,    -- of the canonical form that was hashed
    reason         INTEGER NOT NULL,    -- consent::SuppressionReason
    added_at       INTEGER NOT NULL,
    removed_at     INTEGER,
    removed_reason TEXT
);
-- In force at the same time: one opt-out (unsubscribed, complained, objected, erased) and one of the rest.
CREATE UNIQUE INDEX suppression_by_hash ON suppression (hash, kind, reason IN (0, 1, 3, 6))
WHERE removed_at IS NULL;
CREATE INDEX suppression_of_domains ON suppression (id) WHERE kind = 1 AND removed_at IS NULL;
CREATE INDEX suppression_in_force ON suppression (id) WHERE removed_at IS NULL;
CREATE INDEX suppression_ever ON suppression (hash);
CREATE TABLE suppression_payload (
    suppression_id INTEGER PRIMARY KEY REFERENCES suppression (id),
    text           TEXT NOT NULL,       -- in plain while its person is not erased
    note           TEXT NOT NULL DEFAULT ''
);
CREATE TRIGGER suppression_is_kept BEFORE DELETE ON suppression
BEGIN SELECT RAISE(ABORT, 'suppressions are append-only'); END;
CREATE TRIGGER suppression_stays BEFORE UPDATE ON suppression
WHEN OLD.removed_at IS NOT NULL OR NEW.hash IS NOT OLD.hash OR NEW.kind IS NOT OLD.kind
     OR NEW.form_version IS NOT OLD.form_version OR NEW.reason IS NOT OLD.reason
     OR NEW.added_at IS NOT OLD.added_at OR NEW.id IS NOT OLD.id
BEGIN SELECT RAISE(ABORT, 'suppressions can only be removed, once'); END;
