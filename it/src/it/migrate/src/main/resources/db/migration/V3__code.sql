ALTER TABLE book ADD COLUMN code text;
