-- Where it is meant as a key, in two migrations:
ALTER TABLE public.category ADD CONSTRAINT category_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.category (category_id) NOT VALID;
ALTER TABLE public.category VALIDATE CONSTRAINT category_parent_id_fkey;

-- Where it is meant as a key, in two migrations:
ALTER TABLE public.visit ADD CONSTRAINT "visit_billingCustomerId_fkey" FOREIGN KEY ("billingCustomerId") REFERENCES public.customers (id) NOT VALID;
ALTER TABLE public.visit VALIDATE CONSTRAINT "visit_billingCustomerId_fkey";

-- Where it is meant as a key, in two migrations:
ALTER TABLE public.visit ADD CONSTRAINT "visit_orderLineId_fkey" FOREIGN KEY ("orderLineId") REFERENCES public."orderLine" (id) NOT VALID;
ALTER TABLE public.visit VALIDATE CONSTRAINT "visit_orderLineId_fkey";

-- Where it is meant as a key, in two migrations:
ALTER TABLE public.visit ADD CONSTRAINT visit_category_id_fkey FOREIGN KEY (category_id) REFERENCES public.category (category_id) NOT VALID;
ALTER TABLE public.visit VALIDATE CONSTRAINT visit_category_id_fkey;

-- Where it is meant as a key, in two migrations:
ALTER TABLE public.visit ADD CONSTRAINT visit_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers (id) NOT VALID;
ALTER TABLE public.visit VALIDATE CONSTRAINT visit_customer_id_fkey;
