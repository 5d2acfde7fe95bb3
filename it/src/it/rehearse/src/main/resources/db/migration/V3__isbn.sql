SET lock_timeout = '2s';
-- schema-check: allow old-application-breaks because release 2 runs on one server
ALTER TABLE book ADD COLUMN code text NOT NULL;
