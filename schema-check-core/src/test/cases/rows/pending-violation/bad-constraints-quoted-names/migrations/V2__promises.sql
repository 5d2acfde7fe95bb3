ALTER TABLE "Shop"."Customer" ADD CONSTRAINT one_email UNIQUE (email);
ALTER TABLE "Shop"."Customer" ALTER COLUMN country SET NOT NULL;
