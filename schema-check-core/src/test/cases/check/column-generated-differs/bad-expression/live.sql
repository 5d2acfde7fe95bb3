CREATE TABLE shop.t (id integer, twice integer GENERATED ALWAYS AS (id * 3) STORED);
