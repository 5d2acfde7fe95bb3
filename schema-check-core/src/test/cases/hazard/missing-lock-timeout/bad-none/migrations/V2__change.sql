ALTER TABLE book ADD COLUMN note text;
ALTER TABLE author ADD COLUMN note text;
