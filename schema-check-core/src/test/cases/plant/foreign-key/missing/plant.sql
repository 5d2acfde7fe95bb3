ALTER TABLE public.address DROP CONSTRAINT address_city_id_fkey;
