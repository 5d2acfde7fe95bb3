ALTER TABLE closed ADD CONSTRAINT once EXCLUDE USING gist ("a, b" range_ops WITH =, during WITH &&);
ALTER TABLE "Hotel"."Booking" ADD CONSTRAINT one_guest EXCLUDE USING gist (rooms WITH &&, (during * '[2026-01-01,)') WITH &&)
    WHERE (NOT cancelled AND "Id" <> 6) DEFERRABLE;
