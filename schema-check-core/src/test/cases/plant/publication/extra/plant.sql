CREATE PUBLICATION planted FOR TABLE public.actor;
