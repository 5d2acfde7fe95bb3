ALTER FUNCTION public.last_day(timestamptz) VOLATILE;
