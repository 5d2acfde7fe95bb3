CREATE INDEX orders_customer_id ON orders (customer_id);
CREATE INDEX order_line_sku ON order_line (sku);
CREATE INDEX payment_order_id ON payment (order_id);
CREATE INDEX orders_not_shipped ON orders (placed) WHERE status IN ('new', 'paid');
