DROP VIEW public.staff_list;
