CREATE TYPE public.planted AS RANGE (subtype = int4);
