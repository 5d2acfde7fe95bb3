CREATE TABLE shop.t (id integer, twice integer GENERATED ALWAYS AS (id * 2) STORED);
