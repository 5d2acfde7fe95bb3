INSERT INTO customer VALUES (1, NULL), (2, NULL), (3, 'a');
