INSERT INTO category VALUES (1, NULL, 'Books'), (2, 1, 'Novels');
INSERT INTO product SELECT 'BOOK-' || n, 2, 'Book ' || n, 5 + n FROM generate_series(1, 50) n;
INSERT INTO customer (email, name) SELECT 'person' || n || '@example.com', 'Person ' || n FROM generate_series(1, 200) n;
INSERT INTO orders (customer_id, status) SELECT 1 + n % 200, 'paid' FROM generate_series(1, 1000) n;
INSERT INTO order_line SELECT o.id, l, 'BOOK-' || 1 + (o.id + l) % 50, 1, 9.90 FROM orders o, generate_series(1, 2) l;
INSERT INTO payment (order_id, amount, provider) SELECT id, 19.80, 'card' FROM orders;
INSERT INTO warehouse."Stock" SELECT sku, 'A1', 10 FROM product;
