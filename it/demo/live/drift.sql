-- What a year of nights leaves behind: nothing of this is in the migrations.

-- A rename for a report, a hotfix for an import, a narrower type "to save space".
ALTER TABLE product RENAME COLUMN name TO title;
ALTER TABLE customer ADD COLUMN legacy_code text NOT NULL DEFAULT 'none';
ALTER TABLE customer ALTER COLUMN legacy_code DROP DEFAULT;
ALTER TABLE payment ALTER COLUMN amount TYPE numeric(8, 2);

-- An import of orders with their old numbers.
INSERT INTO orders (id, customer_id) SELECT n, 1 FROM generate_series(5001, 5010) n;

-- A key that was in the way, and what happened without it.
ALTER TABLE payment DROP CONSTRAINT payment_order_id_fkey;
DELETE FROM order_line WHERE order_id = 7;
DELETE FROM orders WHERE id = 7;

-- Rows that a tool deleted past the keys: the catalogue still calls them valid.
SET session_replication_role = replica;
DELETE FROM product WHERE sku IN ('BOOK-3', 'BOOK-4');
SET session_replication_role = origin;

-- Indexes, a trigger, names.
DROP INDEX order_line_sku;
CREATE INDEX tmp_orders_touched ON orders (touched);
ALTER TABLE orders DISABLE TRIGGER orders_touch;
ALTER TABLE product RENAME CONSTRAINT product_price_positive TO product_price_check;
COMMENT ON TABLE customer IS 'Who buys (see wiki)';

-- Two months of people who looked at things.
INSERT INTO page_view SELECT n % 40, '/book/' || n % 900, '2026-10-01 00:00:00+00'::timestamptz + n * interval '10 s'
    FROM generate_series(1, 400000) n;
ANALYZE;
