CREATE TABLE shop.fifteen (
    id integer,
    code text,
    customer bigint,
    CONSTRAINT one_null UNIQUE NULLS NOT DISTINCT (code),
    CONSTRAINT pair UNIQUE (id, code),
    CONSTRAINT self FOREIGN KEY (id, code) REFERENCES shop.fifteen (id, code) ON DELETE SET NULL (code)
);
CREATE UNIQUE INDEX fifteen_index ON shop.fifteen (customer) NULLS NOT DISTINCT;
CREATE PUBLICATION pub15 FOR TABLES IN SCHEMA shop;
CREATE PUBLICATION filtered FOR TABLE shop.fifteen (id, code) WHERE (id > 7);
