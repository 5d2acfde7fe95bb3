ALTER TABLE value ALTER COLUMN word TYPE varchar(3), ALTER COLUMN number TYPE smallint, ALTER COLUMN amount TYPE numeric(4,2);
