SET session_replication_role = replica;
DELETE FROM public.language WHERE language_id = 1;
