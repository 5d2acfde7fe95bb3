UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'public.idx_title'::regclass;
