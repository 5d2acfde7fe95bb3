ALTER TABLE public.address DROP CONSTRAINT address_city_id_fkey, ADD CONSTRAINT address_city_id_fkey FOREIGN KEY (city_id) REFERENCES public.city ON UPDATE CASCADE ON DELETE RESTRICT NOT VALID;
