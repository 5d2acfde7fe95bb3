DROP TABLE public.payment_p2022_07;
