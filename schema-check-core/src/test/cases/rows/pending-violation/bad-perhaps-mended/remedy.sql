-- See them:
SELECT * FROM public.note WHERE words IS NULL;
-- Mend them by a migration that runs before.

-- See them:
SELECT * FROM public.customer WHERE country IS NULL;
-- Mend them by a migration that runs before.

-- See them:
SELECT * FROM public.customer WHERE email IS NULL;
-- Mend them by a migration that runs before.
