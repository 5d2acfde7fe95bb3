SET lock_timeout = '2s';
ALTER TABLE shelf ADD CONSTRAINT shelf_pkey PRIMARY KEY USING INDEX shelf_id;
