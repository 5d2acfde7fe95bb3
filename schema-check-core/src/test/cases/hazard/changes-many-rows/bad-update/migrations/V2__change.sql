UPDATE book SET pages = 0 WHERE pages IS NULL;
