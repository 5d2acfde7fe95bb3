CREATE SCHEMA warehouse;
CREATE TABLE warehouse."Stock" (
    sku text NOT NULL REFERENCES product,
    "Shelf" text NOT NULL,
    quantity integer NOT NULL DEFAULT 0,
    PRIMARY KEY (sku, "Shelf")
);
