CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE category (category_id integer PRIMARY KEY, parent_id integer);
CREATE TABLE "orderLine" (id integer PRIMARY KEY);
CREATE TABLE visit (id integer PRIMARY KEY, customer_id integer, "billingCustomerId" bigint, category_id integer, "orderLineId" integer);
INSERT INTO customers VALUES (1), (2);
INSERT INTO category VALUES (1, NULL), (2, 1);
INSERT INTO "orderLine" VALUES (1);
INSERT INTO visit VALUES (1, 1, 2, 1, 1), (2, 2, NULL, 2, 1), (3, NULL, 1, 1, NULL);
