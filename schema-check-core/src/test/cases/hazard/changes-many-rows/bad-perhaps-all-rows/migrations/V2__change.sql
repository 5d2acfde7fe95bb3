UPDATE book SET pages = 0 WHERE id = 5 OR pages IS NULL;
