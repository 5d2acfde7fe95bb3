CREATE TABLE order_line (
    order_id bigint NOT NULL REFERENCES orders,
    line integer NOT NULL,
    sku text NOT NULL REFERENCES product,
    quantity integer NOT NULL CHECK (quantity > 0),
    price numeric(10, 2) NOT NULL,
    PRIMARY KEY (order_id, line)
);
