-- See them all:
-- Agreed with accounting.
-- severity: warning
-- message: an invoice was never sent
SELECT id
FROM invoice -- all of them; even those of today
WHERE NOT '{"sent": 1}'::jsonb ? 'never';
