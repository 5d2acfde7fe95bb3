CREATE TYPE address AS (street text, "Zip" text);
