CREATE TABLE book (id bigint PRIMARY KEY, status varchar(20));
ALTER TABLE book ADD CONSTRAINT book_status CHECK (status IN ('new', 'read', 'it''s gone'));
CREATE INDEX book_unread ON book (id) WHERE status IN ('new', 'gone');
CREATE VIEW unread AS SELECT id FROM book WHERE status IN ('new', 'gone');
