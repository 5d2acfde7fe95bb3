REFRESH MATERIALIZED VIEW public.rental_by_category;
