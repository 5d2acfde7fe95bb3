SET lock_timeout = '2s';
CREATE INDEX IF NOT EXISTS book_title ON book (title);
CREATE TABLE IF NOT EXISTS author (id bigint PRIMARY KEY, name text NOT NULL);
