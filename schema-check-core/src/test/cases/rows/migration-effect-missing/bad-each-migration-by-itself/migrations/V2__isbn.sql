ALTER TABLE book ADD isbn text, ADD pages int;
