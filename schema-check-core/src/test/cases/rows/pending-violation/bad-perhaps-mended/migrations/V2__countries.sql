-- UPDATE note is only a comment
UPDATE public.customer SET country = 'DE' WHERE country IS NULL;
ALTER TABLE customer ALTER COLUMN country SET NOT NULL;
ALTER TABLE note ALTER COLUMN words SET NOT NULL;
