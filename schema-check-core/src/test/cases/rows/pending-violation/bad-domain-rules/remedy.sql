-- See them:
SELECT * FROM public.office WHERE (SELECT ((VALUE ~~ '%@%'::text)) IS FALSE OR VALUE IS NULL FROM (SELECT "of work" AS value) v);
-- Mend them by a migration that runs before.

-- See them:
SELECT * FROM public.person WHERE (SELECT ((VALUE ~~ '%@%'::text)) IS FALSE OR VALUE IS NULL FROM (SELECT mail AS value) v);
-- Mend them by a migration that runs before.
