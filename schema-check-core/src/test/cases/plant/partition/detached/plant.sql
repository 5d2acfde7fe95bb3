ALTER TABLE public.payment DETACH PARTITION public.payment_p2022_07;
