CREATE SCHEMA "Shop";
CREATE TABLE "Shop"."Customer" (id integer PRIMARY KEY);
CREATE TABLE "Shop".bill (id integer PRIMARY KEY, customer integer, total numeric);
ALTER TABLE "Shop".bill ADD CONSTRAINT "of Customer" FOREIGN KEY (customer) REFERENCES "Shop"."Customer" NOT VALID;
ALTER TABLE "Shop".bill ADD CONSTRAINT positive CHECK (total > 0) NOT VALID;
