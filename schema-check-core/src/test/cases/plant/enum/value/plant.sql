ALTER TYPE public.mpaa_rating ADD VALUE 'X';
