ALTER TABLE book ADD second int;
