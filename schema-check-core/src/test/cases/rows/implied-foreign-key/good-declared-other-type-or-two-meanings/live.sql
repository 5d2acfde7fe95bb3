CREATE TABLE customer (id integer PRIMARY KEY);
CREATE TABLE visit (customer_id integer REFERENCES customer, remark_id integer, remark_type text, status_id integer, note text);
CREATE TABLE remark (id integer PRIMARY KEY);
CREATE TABLE status (id uuid PRIMARY KEY);
INSERT INTO customer VALUES (1);
INSERT INTO remark VALUES (1);
INSERT INTO visit VALUES (1, 1, 'text', 1, '1');
