CREATE ROLE app_reader;
CREATE SCHEMA ext;
CREATE EXTENSION "uuid-ossp" SCHEMA ext;
-- A stand-in for an extension that is not there, here pg_cron:
CREATE SCHEMA cron;
CREATE FUNCTION cron.schedule(text, text, text) RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';
