ALTER SEQUENCE public.actor_actor_id_seq INCREMENT BY 10;
