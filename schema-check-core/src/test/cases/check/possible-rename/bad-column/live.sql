ALTER TABLE shop."Book" ADD author_names character varying(77) NOT NULL;
