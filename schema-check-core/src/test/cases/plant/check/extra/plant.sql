ALTER TABLE public.address ADD CONSTRAINT planted CHECK (address_id > 0);
