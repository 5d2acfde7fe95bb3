DO $$ BEGIN IF EXISTS (SELECT FROM author) THEN RAISE 'There are authors'; END IF; END $$;
