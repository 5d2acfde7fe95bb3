CREATE EXTENSION IF NOT EXISTS hstore SCHEMA shop VERSION '1.8';
COMMENT ON EXTENSION hstore IS 'data type for storing sets of (key, value) pairs';
