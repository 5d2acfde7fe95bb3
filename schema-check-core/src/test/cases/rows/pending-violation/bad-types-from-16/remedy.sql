-- See them:
SELECT * FROM public.value WHERE amount::numeric <> 'NaN' AND pg_catalog.abs(pg_catalog.round(amount::numeric, 2)) >= 1e2::numeric;
-- Mend them by a migration that runs before.

-- See them:
SELECT * FROM public.value WHERE pg_catalog.round(number::numeric) NOT BETWEEN -32768 AND 32767;
-- Mend them by a migration that runs before.

-- See them:
SELECT * FROM public.value WHERE pg_catalog.length(pg_catalog.rtrim(word::text, ' ')) > 3;
-- Mend them by a migration that runs before.

-- See them:
SELECT * FROM public.value WHERE NOT pg_catalog.pg_input_is_valid(day::text, 'date');
-- Mend them by a migration that runs before.
