-- Rows without a parent:
SELECT c.* FROM ONLY public.invoice c WHERE c.customer_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.customer p WHERE p.id = c.customer_id);
-- Where it is meant as a key, in two migrations:
ALTER TABLE public.invoice ADD CONSTRAINT invoice_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customer (id) NOT VALID;
ALTER TABLE public.invoice VALIDATE CONSTRAINT invoice_customer_id_fkey;
