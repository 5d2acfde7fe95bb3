ALTER TABLE book ADD third int;
