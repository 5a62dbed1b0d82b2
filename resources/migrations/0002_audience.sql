-- Contacts, lists, imports. A row that came with an import is seen only once its import is published;
-- import 1 stands for "by hand" and always is.
CREATE TABLE import (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    started_at   INTEGER NOT NULL,
    published_at INTEGER,               -- the one-row publish: NULL = nobody sees its rows
    finished_at  INTEGER,               -- staged changes to contacts that were there before are all applied
    undone_at    INTEGER,               -- a person took it back, or it was removed unpublished
    undo_finished_at INTEGER,           -- nothing of it is left to take back; set with undone_at, NULL = go on
    file_name    TEXT NOT NULL DEFAULT '',
    list_id      INTEGER,
    row_count    INTEGER NOT NULL DEFAULT 0,
    added        INTEGER NOT NULL DEFAULT 0,
    updated      INTEGER NOT NULL DEFAULT 0,
    unchanged    INTEGER NOT NULL DEFAULT 0,
    refused      INTEGER NOT NULL DEFAULT 0,
    stays_out    INTEGER NOT NULL DEFAULT 0,
    consents     INTEGER NOT NULL DEFAULT 0,
    members      INTEGER NOT NULL DEFAULT 0  -- list_member rows of it: what list.contact_count gets at the publish
);
CREATE INDEX import_unpublished ON import (id) WHERE published_at IS NULL;
INSERT INTO import (id, started_at, published_at, finished_at, file_name) VALUES (1, 0, 0, 0, '');

CREATE TABLE contact (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    import_id  INTEGER NOT NULL DEFAULT 1 REFERENCES import (id),
    email      TEXT NOT NULL,           -- the spelling first seen: the one that is mailed
    email_key  TEXT NOT NULL,           -- NFC and lower case of the whole address: same key, same contact
    attributes TEXT NOT NULL DEFAULT '{}', -- JSON object, attribute name -> text
    version    INTEGER NOT NULL DEFAULT 1, -- goes up with every change of email or attributes
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    erased_at  INTEGER                  -- the row keeps id, state and times; email and attributes are emptied
);
CREATE UNIQUE INDEX contact_by_email ON contact (email_key) WHERE erased_at IS NULL;
CREATE INDEX contact_by_import ON contact (import_id) WHERE import_id > 1;

-- What a contact held before a change, so that a mail already sent can be built again (design.md 5).
-- Personal: erasure and retention delete from it.
CREATE TABLE contact_change (
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    version    INTEGER NOT NULL,        -- the version that `before` describes
    before     TEXT NOT NULL,           -- JSON: {"email": …, "attributes": {changed name: old text or null}}
    PRIMARY KEY (contact_id, version)
) WITHOUT ROWID;

CREATE TABLE attribute (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

CREATE TABLE list (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    name          TEXT NOT NULL UNIQUE COLLATE NOCASE,
    purpose_id    INTEGER NOT NULL,
    import_id     INTEGER NOT NULL DEFAULT 1 REFERENCES import (id), -- that made it: seen once that is published
    created_at    INTEGER NOT NULL,
    contact_count INTEGER NOT NULL DEFAULT 0   -- kept, not counted; members of published batches
);
CREATE TABLE list_member (
    list_id    INTEGER NOT NULL REFERENCES list (id),
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    import_id  INTEGER NOT NULL DEFAULT 1 REFERENCES import (id),
    PRIMARY KEY (list_id, contact_id)
) WITHOUT ROWID;
CREATE INDEX list_member_by_contact ON list_member (contact_id, list_id);

-- Staged by an import for each contact that was there before and that it touches (attributes, list, consent);
-- applied in slices after the publish, read again by an undo.
CREATE TABLE import_change (
    import_id  INTEGER NOT NULL REFERENCES import (id),
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    attributes TEXT NOT NULL,           -- JSON: {name: new text}
    before     TEXT NOT NULL DEFAULT '{}', -- JSON: {name: old text or null}, for undo
    applied    INTEGER NOT NULL DEFAULT 0, -- 0 staged, 1 applied, 2 taken back
    PRIMARY KEY (import_id, contact_id)
) WITHOUT ROWID;
CREATE INDEX import_change_by_contact ON import_change (contact_id, import_id);
