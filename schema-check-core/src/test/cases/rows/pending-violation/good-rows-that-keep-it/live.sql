INSERT INTO customer VALUES (1, 'a', 'x', NULL, 5), (2, NULL, 'y', 1, NULL), (3, NULL, 'y', 3, 99);
