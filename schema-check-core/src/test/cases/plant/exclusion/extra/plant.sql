ALTER TABLE public.language ADD CONSTRAINT planted EXCLUDE USING btree (name WITH =);
