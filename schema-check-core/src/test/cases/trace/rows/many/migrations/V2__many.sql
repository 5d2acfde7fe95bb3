UPDATE book SET price = 2;
ALTER TABLE book ADD CONSTRAINT dear CHECK (price > 1);
ALTER TABLE author ALTER COLUMN name SET NOT NULL;
UPDATE only_one SET flag = true;
