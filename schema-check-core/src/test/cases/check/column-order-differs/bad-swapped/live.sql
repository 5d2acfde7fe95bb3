CREATE TABLE shop.t (b integer, a integer);
