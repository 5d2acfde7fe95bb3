INSERT INTO customer VALUES (1); INSERT INTO orders VALUES (1, 1, 'DE'), (2, 7, 'DE'), (2, 8, NULL), (NULL, NULL, NULL);
