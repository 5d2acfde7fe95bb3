ALTER TABLE book ADD isbn text;
