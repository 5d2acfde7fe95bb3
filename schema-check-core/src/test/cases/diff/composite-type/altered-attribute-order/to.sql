CREATE TYPE address AS (zip text, street text);
