WITH sold AS (SELECT id FROM book WHERE book.sold IS NOT NULL)
UPDATE book SET pages = 0 FROM sold WHERE sold.id = book.id;
