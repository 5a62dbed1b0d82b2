-- What a list of practice messages shows and is searched by. Apart from the bytes: to find a column behind them, SQLite
-- would walk through all of them.
CREATE TABLE practice_head (
    id         INTEGER PRIMARY KEY REFERENCES practice_message (id) ON DELETE CASCADE,
    at         INTEGER NOT NULL,
    sender     TEXT NOT NULL,
    recipients TEXT NOT NULL,           -- one a line
    subject    TEXT,                    -- NULL: came before this table was there, and is not read yet
    size       INTEGER NOT NULL,
    folded     TEXT NOT NULL            -- of recipients and subject, for the search
);
INSERT INTO practice_head (id, at, sender, recipients, subject, size, folded)
    SELECT id, at, sender, recipients, NULL, size, lower(recipients) FROM practice_message;
