ALTER TABLE shop.t ALTER COLUMN "Title" TYPE character varying(200);
