CREATE TABLE sender_identity (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT NOT NULL UNIQUE COLLATE NOCASE,
    from_name  TEXT NOT NULL,
    from_email TEXT NOT NULL,
    reply_to   TEXT NOT NULL DEFAULT '',
    postal     TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL
);

CREATE TABLE template (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT NOT NULL UNIQUE COLLATE NOCASE,
    subject    TEXT NOT NULL,
    html       TEXT NOT NULL,
    text       TEXT,                    -- NULL = made from the HTML
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
);

CREATE TABLE campaign (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid             BLOB NOT NULL UNIQUE,  -- 16 bytes; Message-IDs and tokens are made from it
    name             TEXT NOT NULL UNIQUE COLLATE NOCASE,
    kind             INTEGER NOT NULL,      -- campaign::CampaignKind: real, practice, service
    state            INTEGER NOT NULL,      -- campaign::CampaignState; "finished" is counted, not set
    list_id          INTEGER REFERENCES list (id),
    purpose_id       INTEGER NOT NULL REFERENCES purpose (id),
    template_id      INTEGER REFERENCES template (id),
    identity_id      INTEGER REFERENCES sender_identity (id),
    max_age_seconds  INTEGER NOT NULL DEFAULT 172800, -- from a delivery's first attempt
    ends_at          INTEGER,
    created_at       INTEGER NOT NULL,
    planned_at       INTEGER,               -- set with the last slice of planning: once
    state_changed_at INTEGER NOT NULL,
    state_reason     TEXT NOT NULL DEFAULT '',
    paused_since     INTEGER                -- of the present pause; those that are over: campaign_rest
);
-- Pauses that are over: time in which deliveries did not age.
CREATE TABLE campaign_rest (
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    since       INTEGER NOT NULL,
    until       INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, since)
) WITHOUT ROWID;
CREATE TABLE campaign_relay (
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    position    INTEGER NOT NULL,
    relay_id    INTEGER NOT NULL REFERENCES relay (id),
    PRIMARY KEY (campaign_id, position)
) WITHOUT ROWID;

-- What a campaign says, frozen when it is planned: with a contact's version it gives the exact bytes again.
CREATE TABLE campaign_version (
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    version     INTEGER NOT NULL,
    subject     TEXT NOT NULL,
    html        TEXT NOT NULL,
    text        TEXT NOT NULL,
    from_name   TEXT NOT NULL,
    from_email  TEXT NOT NULL,
    reply_to    TEXT NOT NULL,
    postal      TEXT NOT NULL,
    list_name   TEXT NOT NULL,
    frozen_at   INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, version)
) WITHOUT ROWID;

-- Kept by the delivery repository in the transaction that moves a delivery.
CREATE TABLE campaign_count (
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    state       INTEGER NOT NULL,
    n           INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, state)
) WITHOUT ROWID;

-- One claim group: the lease that deliveries point at.
CREATE TABLE claim (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    boot_id    TEXT NOT NULL,           -- empty = could not be read: counts as another boot
    sequence   INTEGER NOT NULL,        -- send sequence number, also written outside the folder
    claimed_at INTEGER NOT NULL
);

CREATE TABLE delivery (
    id               INTEGER PRIMARY KEY,
    campaign_id      INTEGER NOT NULL REFERENCES campaign (id),
    contact_id       INTEGER,           -- NULL only for service mail
    state            INTEGER NOT NULL,  -- campaign::DeliveryState
    reason           INTEGER NOT NULL DEFAULT 0, -- campaign::ExclusionReason of an excluded one
    evidence         INTEGER,           -- id of the record that decided (consent record, suppression, delivery)
    attempts         INTEGER NOT NULL DEFAULT 0, -- at scope recipient or domain only
    next_attempt_at  INTEGER NOT NULL DEFAULT 0,
    first_attempt_at INTEGER,           -- also the mail's Date
    changed_at       INTEGER NOT NULL,
    contact_version  INTEGER,           -- frozen with the first claim
    campaign_version INTEGER NOT NULL DEFAULT 1,
    claim_id         INTEGER,
    sha256           BLOB,              -- of the exact bytes last handed over
    UNIQUE (campaign_id, contact_id)
);
CREATE INDEX delivery_queue ON delivery (campaign_id, next_attempt_at, id) WHERE state = 1;
CREATE INDEX delivery_open ON delivery (state) WHERE state IN (2, 3);
CREATE INDEX delivery_by_contact ON delivery (contact_id);
CREATE TABLE delivery_payload (         -- service mail only: an address that is no contact's
    delivery_id INTEGER PRIMARY KEY REFERENCES delivery (id),
    address     TEXT NOT NULL
);

-- design.md 6: a delivery moves along these arrows or not at all.
-- 0 planned 1 queued 2 claimed 3 sending 4 accepted 5 rejected 6 in_doubt 7 excluded 8 cancelled 9 expired
CREATE TRIGGER delivery_moves BEFORE UPDATE OF state ON delivery
WHEN OLD.state <> NEW.state AND NOT CASE OLD.state
    WHEN 0 THEN NEW.state IN (1, 7, 8)
    WHEN 1 THEN NEW.state IN (2, 7, 8, 9)
    WHEN 2 THEN NEW.state IN (3, 1, 7, 6)
    WHEN 3 THEN NEW.state IN (4, 5, 1, 6)
    WHEN 6 THEN NEW.state IN (4, 1, 5)
    WHEN 5 THEN NEW.state = 1
    ELSE 0 END
BEGIN SELECT RAISE(ABORT, 'a delivery cannot move that way'); END;
CREATE TRIGGER delivery_is_kept BEFORE DELETE ON delivery
BEGIN SELECT RAISE(ABORT, 'deliveries are append-only'); END;
CREATE TRIGGER delivery_keeps_its_person BEFORE UPDATE OF campaign_id, contact_id ON delivery
WHEN NEW.campaign_id IS NOT OLD.campaign_id OR NEW.contact_id IS NOT OLD.contact_id
BEGIN SELECT RAISE(ABORT, 'a delivery belongs to one contact in one campaign'); END;

CREATE TABLE attempt (
    id          INTEGER PRIMARY KEY,
    delivery_id INTEGER NOT NULL REFERENCES delivery (id),
    relay_id    INTEGER NOT NULL,
    at          INTEGER NOT NULL,
    verdict     INTEGER NOT NULL,       -- smtp::Verdict
    phase       INTEGER NOT NULL,
    code        INTEGER NOT NULL DEFAULT 0,
    enhanced    TEXT NOT NULL DEFAULT '',
    outcome     INTEGER NOT NULL,       -- mail::ReplyOutcome
    scope       INTEGER NOT NULL,       -- mail::ReplyScope
    rule        INTEGER NOT NULL DEFAULT 0 -- line of the reply table
);
CREATE INDEX attempt_by_delivery ON attempt (delivery_id);
CREATE TABLE attempt_payload (
    attempt_id INTEGER PRIMARY KEY REFERENCES attempt (id),
    reply      TEXT NOT NULL
);
CREATE TRIGGER attempt_stays BEFORE UPDATE ON attempt
BEGIN SELECT RAISE(ABORT, 'attempts are append-only'); END;
CREATE TRIGGER attempt_is_kept BEFORE DELETE ON attempt
BEGIN SELECT RAISE(ABORT, 'attempts are append-only'); END;

-- Why a person did or did not get a mail, beyond what delivery and attempt already say.
CREATE TABLE why (
    id          INTEGER PRIMARY KEY,
    campaign_id INTEGER NOT NULL,
    delivery_id INTEGER,                -- NULL = for the whole campaign
    at          INTEGER NOT NULL,
    rule        TEXT NOT NULL,
    outcome     TEXT NOT NULL,
    evidence    TEXT NOT NULL           -- JSON, ids and figures, nothing personal
);
CREATE INDEX why_by_delivery ON why (delivery_id) WHERE delivery_id IS NOT NULL;
CREATE INDEX why_by_campaign ON why (campaign_id, id) WHERE delivery_id IS NULL;
CREATE TRIGGER why_stays BEFORE UPDATE ON why
BEGIN SELECT RAISE(ABORT, 'why rows are append-only'); END;
CREATE TRIGGER why_is_kept BEFORE DELETE ON why
BEGIN SELECT RAISE(ABORT, 'why rows are append-only'); END;
