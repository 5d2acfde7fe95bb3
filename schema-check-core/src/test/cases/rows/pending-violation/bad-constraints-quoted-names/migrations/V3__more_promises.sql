ALTER TABLE "Shop"."Customer" ADD CONSTRAINT positive CHECK ("order" > 0);
CREATE UNIQUE INDEX one_name_a_country ON "Shop"."Customer" (country, lower(email)) WHERE "order" <> 5;
