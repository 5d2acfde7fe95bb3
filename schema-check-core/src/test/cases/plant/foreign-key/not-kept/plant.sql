DO $$
BEGIN
    EXECUTE (SELECT string_agg(format('ALTER TABLE public.address DISABLE TRIGGER %I;', tgname), '')
             FROM pg_trigger t JOIN pg_constraint c ON c.oid = t.tgconstraint
             WHERE t.tgrelid = 'public.address'::regclass AND c.conname = 'address_city_id_fkey');
END $$;
