-- What the outbox and the log are read by, newest first. Partial, so that a mail on its way costs one entry at its end
-- and none while it is claimed and sent, and so that a quiet log line costs none.
CREATE INDEX delivery_settled ON delivery (campaign_id, state, changed_at) WHERE state NOT IN (0, 1, 2, 3);
CREATE INDEX delivery_deferred ON delivery (campaign_id, changed_at) WHERE state = 1 AND attempts > 0;
CREATE INDEX log_grave ON log (id) WHERE level >= 2;
CREATE INDEX log_by_relay ON log (relay_id, id) WHERE relay_id IS NOT NULL;
