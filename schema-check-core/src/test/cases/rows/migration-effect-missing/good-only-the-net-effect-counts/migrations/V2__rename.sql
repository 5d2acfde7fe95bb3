ALTER TABLE book RENAME title TO name;
DROP TABLE draft;
