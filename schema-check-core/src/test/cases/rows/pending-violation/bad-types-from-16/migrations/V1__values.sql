CREATE TABLE value (id integer PRIMARY KEY, word text, number bigint, amount numeric, day text, stamp timestamptz, kept text);
