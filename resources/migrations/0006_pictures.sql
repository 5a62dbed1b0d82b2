-- Pictures that mails show by src="cid:NAME". The bytes stand once, whoever uses them, and never change.
CREATE TABLE picture (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 BLOB NOT NULL UNIQUE,
    format INTEGER NOT NULL,            -- mail::PictureFormat
    width  INTEGER NOT NULL,            -- pixels
    height INTEGER NOT NULL,
    bytes  BLOB NOT NULL
);
CREATE TRIGGER picture_stays BEFORE UPDATE ON picture
BEGIN SELECT RAISE(ABORT, 'a picture does not change'); END;

CREATE TABLE template_picture (
    template_id INTEGER NOT NULL REFERENCES template (id) ON DELETE CASCADE,
    name        TEXT NOT NULL,          -- NAME of cid:NAME
    file_name   TEXT NOT NULL DEFAULT '',
    picture_id  INTEGER NOT NULL REFERENCES picture (id),
    added_at    INTEGER NOT NULL,
    PRIMARY KEY (template_id, name)
) WITHOUT ROWID;
CREATE INDEX template_picture_by_picture ON template_picture (picture_id);

-- What a frozen campaign version shows: with it the exact bytes sent can be made again, whatever becomes of
-- the template.
CREATE TABLE campaign_picture (
    campaign_id INTEGER NOT NULL,
    version     INTEGER NOT NULL,
    name        TEXT NOT NULL,
    file_name   TEXT NOT NULL DEFAULT '',
    picture_id  INTEGER NOT NULL REFERENCES picture (id),
    PRIMARY KEY (campaign_id, version, name),
    FOREIGN KEY (campaign_id, version) REFERENCES campaign_version (campaign_id, version)
) WITHOUT ROWID;
CREATE INDEX campaign_picture_by_picture ON campaign_picture (picture_id);
CREATE TRIGGER campaign_picture_stays BEFORE UPDATE ON campaign_picture
BEGIN SELECT RAISE(ABORT, 'what was frozen does not change'); END;
CREATE TRIGGER campaign_picture_is_kept BEFORE DELETE ON campaign_picture
BEGIN SELECT RAISE(ABORT, 'what was frozen is kept'); END;

-- A picture goes with the last template that shows it, unless a campaign was frozen with it.
CREATE TRIGGER picture_goes_unused AFTER DELETE ON template_picture
BEGIN
    DELETE FROM picture WHERE id = OLD.picture_id
        AND NOT EXISTS (SELECT 1 FROM template_picture t WHERE t.picture_id = OLD.picture_id)
        AND NOT EXISTS (SELECT 1 FROM campaign_picture c WHERE c.picture_id = OLD.picture_id);
END;
CREATE TRIGGER picture_goes_replaced AFTER UPDATE OF picture_id ON template_picture
WHEN OLD.picture_id <> NEW.picture_id
BEGIN
    DELETE FROM picture WHERE id = OLD.picture_id
        AND NOT EXISTS (SELECT 1 FROM template_picture t WHERE t.picture_id = OLD.picture_id)
        AND NOT EXISTS (SELECT 1 FROM campaign_picture c WHERE c.picture_id = OLD.picture_id);
END;
