-- What a draft keeps beside what it had: each change of it is saved at once.
ALTER TABLE campaign ADD COLUMN changed_at INTEGER;  -- last change of the draft; NULL = as it was made
ALTER TABLE campaign ADD COLUMN starts_at INTEGER;   -- when it is to start; kept when that is taken back
ALTER TABLE campaign ADD COLUMN own_purpose INTEGER NOT NULL DEFAULT 0; -- 1 = another one than its list's, by choice
ALTER TABLE campaign ADD COLUMN override_reason TEXT NOT NULL DEFAULT ''; -- why a scheduled one goes out with red findings
-- A practice run or a test mail: of which campaign. No reference: the draft may be deleted, and come back by undo.
ALTER TABLE campaign ADD COLUMN copy_of INTEGER;
CREATE INDEX campaign_scheduled ON campaign (starts_at) WHERE state = 2;
CREATE INDEX campaign_copies ON campaign (copy_of, id) WHERE copy_of IS NOT NULL;

-- Whose words a service mail is filled in with: a test to oneself reads as a contact would read it.
ALTER TABLE delivery_payload ADD COLUMN as_contact_id INTEGER;
CREATE INDEX delivery_payload_as ON delivery_payload (as_contact_id) WHERE as_contact_id IS NOT NULL;
