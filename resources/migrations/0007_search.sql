-- Contacts that are found, ordered and counted at once among a million; a way back for what a person deletes.

-- One deletion by a person: what it took can be brought back together.
CREATE TABLE deletion (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    at        INTEGER NOT NULL,
    undone_at INTEGER
);
-- Set = deleted: on no list, never mailed, seen by nobody but who brings it back. The address stays taken, so
-- that whoever adds or imports it again finds the records of its opt-outs and deliveries.
ALTER TABLE contact ADD COLUMN deletion_id INTEGER REFERENCES deletion (id);
CREATE INDEX contact_by_deletion ON contact (deletion_id) WHERE deletion_id IS NOT NULL;
-- The lists that a deleted contact was on.
CREATE TABLE deleted_member (
    deletion_id INTEGER NOT NULL REFERENCES deletion (id),
    contact_id  INTEGER NOT NULL REFERENCES contact (id),
    list_id     INTEGER NOT NULL,
    import_id   INTEGER NOT NULL,
    PRIMARY KEY (deletion_id, contact_id, list_id)
) WITHOUT ROWID;
CREATE INDEX deleted_member_by_contact ON deleted_member (contact_id);
-- The deletion that a contact was under when an import brought it back; 0 = it was not deleted.
ALTER TABLE import_change ADD COLUMN revives INTEGER NOT NULL DEFAULT 0;

-- Set = deleted: seen by nobody, and `name` holds something that no list can be called.
ALTER TABLE list ADD COLUMN deleted_name TEXT;

CREATE INDEX contact_by_update ON contact (updated_at) WHERE erased_at IS NULL AND deletion_id IS NULL;

-- What contacts are found and ordered by, folded: NFKD, marks off, without letter case. One row for each that
-- is neither erased nor deleted; those of an import that is not published yet too.
CREATE TABLE contact_search (
    contact_id INTEGER PRIMARY KEY REFERENCES contact (id),
    name_key   TEXT NOT NULL,           -- the name as shown; U+10FFFF where there is none: they come last
    family_key TEXT NOT NULL,           -- '' = none
    words      TEXT NOT NULL            -- the address and each attribute's text, one a line
);
CREATE INDEX contact_by_name ON contact_search (name_key);
CREATE INDEX contact_by_family ON contact_search (family_key) WHERE family_key <> '';
-- Kept by audience/searchindex alone: triggers may not write here (trusted_schema is off). detail=none: what
-- it finds is compared with `words`.
CREATE VIRTUAL TABLE contact_fts USING fts5 (
    words, content='contact_search', content_rowid='contact_id', tokenize='trigram', columnsize=0, detail=none
);
INSERT INTO contact_fts (contact_fts, rank) VALUES ('pgsz', 4000);       -- fits a page that keeps 32 bytes
INSERT INTO contact_fts (contact_fts, rank) VALUES ('automerge', 0);     -- an import merges in turns of its own
INSERT INTO contact_fts (contact_fts, rank) VALUES ('usermerge', 16);
INSERT INTO contact_fts (contact_fts, rank) VALUES ('crisismerge', 64);
-- An import fills contact_fts in turns of its own: its contacts up to this id are in. All are before its publish.
ALTER TABLE import ADD COLUMN indexed_to INTEGER NOT NULL DEFAULT 0;
-- Whoever erases, deletes or removes a contact has to take it out of the index first.
CREATE TRIGGER contact_leaves_the_index BEFORE UPDATE OF erased_at, deletion_id ON contact
WHEN (NEW.erased_at IS NOT NULL OR NEW.deletion_id IS NOT NULL)
     AND EXISTS (SELECT 1 FROM contact_search WHERE contact_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'the contact is in the search index still'); END;

-- How many contacts are seen. What comes with an import is counted by `import.contacts` until its publish.
CREATE TABLE contact_total (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    contacts INTEGER NOT NULL
);
INSERT INTO contact_total (id, contacts)
SELECT 1, count(*) FROM contact
WHERE erased_at IS NULL AND import_id NOT IN (SELECT id FROM import WHERE published_at IS NULL);
ALTER TABLE import ADD COLUMN contacts INTEGER NOT NULL DEFAULT 0;
UPDATE import SET contacts = (SELECT count(*) FROM contact c WHERE c.import_id = import.id AND c.erased_at IS NULL)
WHERE published_at IS NULL;
CREATE TRIGGER contact_total_grows AFTER INSERT ON contact WHEN NEW.import_id = 1
BEGIN UPDATE contact_total SET contacts = contacts + 1; END;
CREATE TRIGGER contact_total_shrinks AFTER DELETE ON contact
WHEN OLD.erased_at IS NULL AND OLD.deletion_id IS NULL
BEGIN
    UPDATE contact_total SET contacts = contacts - 1
    WHERE EXISTS (SELECT 1 FROM import WHERE id = OLD.import_id AND published_at IS NOT NULL);
    UPDATE import SET contacts = contacts - 1 WHERE id = OLD.import_id AND published_at IS NULL;
END;
CREATE TRIGGER contact_total_changes AFTER UPDATE OF import_id, erased_at, deletion_id ON contact
BEGIN
    UPDATE contact_total SET contacts = contacts
        - (OLD.erased_at IS NULL AND OLD.deletion_id IS NULL
           AND EXISTS (SELECT 1 FROM import WHERE id = OLD.import_id AND published_at IS NOT NULL))
        + (NEW.erased_at IS NULL AND NEW.deletion_id IS NULL
           AND EXISTS (SELECT 1 FROM import WHERE id = NEW.import_id AND published_at IS NOT NULL));
    UPDATE import SET contacts = contacts - 1
    WHERE id = OLD.import_id AND published_at IS NULL AND OLD.erased_at IS NULL AND OLD.deletion_id IS NULL
        AND (NEW.import_id <> OLD.import_id OR NEW.erased_at IS NOT NULL OR NEW.deletion_id IS NOT NULL);
END;
