CREATE TYPE public.planted AS (a int);
