-- When a person last went through what came back to a campaign: until a mailbox is read, nobody else does.
CREATE TABLE campaign_answers (
    campaign_id     INTEGER PRIMARY KEY REFERENCES campaign (id),
    gone_through_at INTEGER NOT NULL,
    open_then       INTEGER NOT NULL    -- deliveries still open at that time: more answers come once they are out
);
