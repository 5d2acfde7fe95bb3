CREATE FUNCTION time_diff(a time, b time) RETURNS double precision LANGUAGE sql IMMUTABLE AS 'SELECT 1.0::double precision';
CREATE TYPE span AS RANGE (SUBTYPE = time, SUBTYPE_DIFF = time_diff);
