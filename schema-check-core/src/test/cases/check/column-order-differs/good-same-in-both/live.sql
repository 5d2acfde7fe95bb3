CREATE TABLE shop.t (a integer, b integer);
