CREATE SEQUENCE public.planted;
