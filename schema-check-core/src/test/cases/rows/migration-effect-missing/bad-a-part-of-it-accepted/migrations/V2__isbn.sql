ALTER TABLE book ADD isbn text;
ALTER TABLE book ADD pages int;
