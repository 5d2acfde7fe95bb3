CREATE SCHEMA "Shop";
CREATE TABLE "Shop"."Order Item" ("Id" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, note text NOT NULL CHECK (note <> ''));
CREATE INDEX "Note Idx" ON "Shop"."Order Item" (note);
COMMENT ON COLUMN "Shop"."Order Item".note IS 'free text';
GRANT SELECT ON "Shop"."Order Item" TO app_reader;
