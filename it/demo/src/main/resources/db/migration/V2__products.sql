CREATE TABLE category (
    id integer PRIMARY KEY,
    parent_id integer REFERENCES category,
    name text NOT NULL
);
CREATE TABLE product (
    sku text PRIMARY KEY,
    category_id integer NOT NULL REFERENCES category,
    name text NOT NULL,
    price numeric(10, 2) NOT NULL CONSTRAINT product_price_positive CHECK (price > 0)
);
