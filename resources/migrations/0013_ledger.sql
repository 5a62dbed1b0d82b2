-- The consent ledger as a chain of hashes (app/consent/LEDGER.md), and what the further rules of the send policy ask
-- (app/consent/RULES.md).

-- What a purpose is for, and which bases count for it. Each change is a new version; the newest is what `purpose` says.
ALTER TABLE purpose ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;  -- consent::PurposeKind: 0 advertising, 1 service
ALTER TABLE purpose ADD COLUMN bases INTEGER NOT NULL DEFAULT 0; -- sum of 1 << consent::Basis; 0 = the usual of its kind
CREATE TABLE purpose_version (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    purpose_id INTEGER NOT NULL REFERENCES purpose (id),
    name       TEXT NOT NULL,
    kind       INTEGER NOT NULL,
    bases      INTEGER NOT NULL
);
CREATE INDEX purpose_version_of_purpose ON purpose_version (purpose_id, id);
CREATE TRIGGER purpose_version_stays BEFORE UPDATE ON purpose_version
BEGIN SELECT RAISE(ABORT, 'versions of a purpose are append-only'); END;
CREATE TRIGGER purpose_version_is_kept BEFORE DELETE ON purpose_version
BEGIN SELECT RAISE(ABORT, 'versions of a purpose are append-only'); END;

-- An exact wording is one version in one language: other words are another version.
CREATE TABLE consent_wording (
    text     TEXT PRIMARY KEY,
    version  TEXT NOT NULL,
    language TEXT NOT NULL DEFAULT ''   -- BCP 47; '' = nobody said
) WITHOUT ROWID;
CREATE TRIGGER consent_wording_stays BEFORE UPDATE ON consent_wording
BEGIN SELECT RAISE(ABORT, 'a wording is never changed: other words are a new version'); END;
CREATE TRIGGER consent_wording_is_kept BEFORE DELETE ON consent_wording
BEGIN SELECT RAISE(ABORT, 'wordings are append-only'); END;
CREATE TRIGGER consent_origin_stays BEFORE UPDATE ON consent_origin
BEGIN SELECT RAISE(ABORT, 'an origin is never changed'); END;

ALTER TABLE consent_record ADD COLUMN list_id INTEGER;                      -- NULL = every list of the purpose
ALTER TABLE consent_record ADD COLUMN recorded_by TEXT NOT NULL DEFAULT ''; -- who, or which part of the program
-- NULL = the payload is the contact's present address alone, so that a million records of an import cost nothing for
-- theirs; set once, before that address changes or goes.
ALTER TABLE consent_record ADD COLUMN payload_hash BLOB;
DROP TRIGGER consent_record_stays;
CREATE TRIGGER consent_record_stays BEFORE UPDATE ON consent_record
WHEN OLD.payload_hash IS NOT NULL OR NEW.payload_hash IS NULL OR NEW.id IS NOT OLD.id
     OR NEW.contact_id IS NOT OLD.contact_id OR NEW.purpose_id IS NOT OLD.purpose_id OR NEW.kind IS NOT OLD.kind
     OR NEW.basis IS NOT OLD.basis OR NEW.origin_id IS NOT OLD.origin_id OR NEW.import_id IS NOT OLD.import_id
     OR NEW.happened_at IS NOT OLD.happened_at OR NEW.recorded_at IS NOT OLD.recorded_at
     OR NEW.list_id IS NOT OLD.list_id OR NEW.recorded_by IS NOT OLD.recorded_by
BEGIN SELECT RAISE(ABORT, 'consent records are append-only'); END;
CREATE INDEX consent_record_by_recording ON consent_record (recorded_at, id);

-- Personal: erasure and retention delete from it. One row a record that has more to say than the address.
ALTER TABLE consent_record_payload ADD COLUMN salt BLOB NOT NULL DEFAULT x''; -- 16 random bytes
ALTER TABLE consent_record_payload ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE consent_record_payload ADD COLUMN ip TEXT NOT NULL DEFAULT '';
ALTER TABLE consent_record_payload ADD COLUMN user_agent TEXT NOT NULL DEFAULT '';

-- All records that one import brought with one origin, or that one undo added: one link of the chain.
CREATE TABLE consent_batch (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    import_id  INTEGER NOT NULL REFERENCES import (id),
    origin_id  INTEGER NOT NULL REFERENCES consent_origin (id),
    purpose_id INTEGER,
    list_id    INTEGER,
    kind       INTEGER NOT NULL,
    basis      INTEGER NOT NULL,
    first_id   INTEGER NOT NULL,        -- of its records
    last_id    INTEGER NOT NULL,
    row_count  INTEGER NOT NULL,
    rows_hash  BLOB NOT NULL
);
CREATE INDEX consent_batch_by_import ON consent_batch (import_id, last_id);
CREATE TRIGGER consent_batch_stays BEFORE UPDATE ON consent_batch
BEGIN SELECT RAISE(ABORT, 'batches are append-only'); END;
CREATE TRIGGER consent_batch_is_kept BEFORE DELETE ON consent_batch
BEGIN SELECT RAISE(ABORT, 'batches are append-only'); END;

-- A person's payloads were deleted: what may be missing from then on.
CREATE TABLE consent_erasure (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL,
    cause      INTEGER NOT NULL         -- consent::ErasureCause
);
CREATE INDEX consent_erasure_by_contact ON consent_erasure (contact_id, id);
CREATE TRIGGER consent_erasure_stays BEFORE UPDATE ON consent_erasure
BEGIN SELECT RAISE(ABORT, 'erasures are append-only'); END;
CREATE TRIGGER consent_erasure_is_kept BEFORE DELETE ON consent_erasure
BEGIN SELECT RAISE(ABORT, 'erasures are append-only'); END;

-- Files that prove a record: the scan of a form, a mail.
CREATE TABLE consent_evidence (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    record_id  INTEGER NOT NULL REFERENCES consent_record (id),
    sha256     BLOB NOT NULL,           -- of the file
    size       INTEGER NOT NULL,        -- bytes
    media_type TEXT NOT NULL,
    added_at   INTEGER NOT NULL
);
CREATE INDEX consent_evidence_by_record ON consent_evidence (record_id, id);
CREATE TABLE consent_evidence_payload (
    evidence_id INTEGER PRIMARY KEY REFERENCES consent_evidence (id),
    data        BLOB NOT NULL
);
CREATE TRIGGER consent_evidence_stays BEFORE UPDATE ON consent_evidence
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
CREATE TRIGGER consent_evidence_is_kept BEFORE DELETE ON consent_evidence
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

-- The chain: 1, 2, 3 … without a gap.
CREATE TABLE consent_link (
    seq        INTEGER PRIMARY KEY,
    kind       INTEGER NOT NULL,        -- consent::LinkKind: record, batch, erasure, evidence, purpose
    subject_id INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    hash       BLOB NOT NULL
);
CREATE UNIQUE INDEX consent_link_by_subject ON consent_link (kind, subject_id);
CREATE TRIGGER consent_link_stays BEFORE UPDATE ON consent_link
BEGIN SELECT RAISE(ABORT, 'the chain is append-only'); END;
CREATE TRIGGER consent_link_is_kept BEFORE DELETE ON consent_link
BEGIN SELECT RAISE(ABORT, 'the chain is append-only'); END;

-- GDPR, article 18: kept, and used for nothing.
CREATE TABLE contact_restriction (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    since      INTEGER NOT NULL,
    lifted_at  INTEGER,
    reason     TEXT NOT NULL            -- no personal text
);
CREATE INDEX contact_restriction_in_force ON contact_restriction (contact_id) WHERE lifted_at IS NULL;
CREATE TRIGGER contact_restriction_is_kept BEFORE DELETE ON contact_restriction
BEGIN SELECT RAISE(ABORT, 'restrictions are append-only'); END;
CREATE TRIGGER contact_restriction_stays BEFORE UPDATE ON contact_restriction
WHEN OLD.lifted_at IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.contact_id IS NOT OLD.contact_id
     OR NEW.since IS NOT OLD.since OR NEW.reason IS NOT OLD.reason
BEGIN SELECT RAISE(ABORT, 'a restriction can only be lifted, once'); END;

-- A suppression may hold for one list alone.
ALTER TABLE suppression ADD COLUMN list_id INTEGER; -- NULL = everywhere
DROP INDEX suppression_by_hash;
CREATE UNIQUE INDEX suppression_by_hash ON suppression (hash, kind, reason IN (0, 1, 3, 6), coalesce(list_id, 0))
WHERE removed_at IS NULL;
DROP TRIGGER suppression_stays;
CREATE TRIGGER suppression_stays BEFORE UPDATE ON suppression
WHEN OLD.removed_at IS NOT NULL OR NEW.hash IS NOT OLD.hash OR NEW.kind IS NOT OLD.kind
     OR NEW.form_version IS NOT OLD.form_version OR NEW.reason IS NOT OLD.reason
     OR NEW.added_at IS NOT OLD.added_at OR NEW.list_id IS NOT OLD.list_id OR NEW.id IS NOT OLD.id
BEGIN SELECT RAISE(ABORT, 'suppressions can only be removed, once'); END;

-- The owner's own rules for countries, caps and bases; the newest row counts, the rest is the record of who changed what.
CREATE TABLE consent_rules (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    at          INTEGER NOT NULL,
    recorded_by TEXT NOT NULL,
    note        TEXT NOT NULL,          -- why; no personal text
    rules       TEXT NOT NULL           -- JSON, as resources/rules/consent.json
);
CREATE TRIGGER consent_rules_stay BEFORE UPDATE ON consent_rules
BEGIN SELECT RAISE(ABORT, 'rules are append-only'); END;
CREATE TRIGGER consent_rules_are_kept BEFORE DELETE ON consent_rules
BEGIN SELECT RAISE(ABORT, 'rules are append-only'); END;
