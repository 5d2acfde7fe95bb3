-- Rows without a parent:
SELECT c.* FROM "Shop".visit c WHERE c.customer_id IS NOT NULL AND NOT EXISTS (SELECT FROM "Shop".customer p WHERE p.id = c.customer_id);
-- Where it is meant as a key, in two migrations:
ALTER TABLE "Shop".visit ADD CONSTRAINT visit_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES "Shop".customer (id) NOT VALID;
ALTER TABLE "Shop".visit VALIDATE CONSTRAINT visit_customer_id_fkey;
