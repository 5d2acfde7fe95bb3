CREATE TYPE span AS RANGE (SUBTYPE = interval);
