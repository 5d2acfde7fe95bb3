SELECT setval('public.actor_actor_id_seq', 1);
