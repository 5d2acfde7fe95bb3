\connect shop
CREATE TABLE book (id int);
