CREATE TABLE shop.t (id integer, number integer GENERATED ALWAYS AS IDENTITY);
