-- What was typed and is not saved yet: it survives a crash, and goes with the object it is a draft of.
CREATE TABLE draft (
    kind       INTEGER NOT NULL,        -- campaign::DraftKind
    object     INTEGER NOT NULL,        -- id of that object; 0 = there is none yet
    changed_at INTEGER NOT NULL,
    body       BLOB NOT NULL,           -- as whoever keeps it reads it
    PRIMARY KEY (kind, object)
);
CREATE TRIGGER template_takes_its_draft AFTER DELETE ON template
BEGIN DELETE FROM draft WHERE kind = 1 AND object = OLD.id; END;

-- Which campaigns use a template.
CREATE INDEX campaign_by_template ON campaign (template_id);
