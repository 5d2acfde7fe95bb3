CREATE TYPE kind AS ENUM ('novel', 'poem');
ALTER TABLE book ALTER COLUMN kind TYPE kind USING kind::kind;
