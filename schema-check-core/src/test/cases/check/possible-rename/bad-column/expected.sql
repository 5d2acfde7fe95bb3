ALTER TABLE shop."Book" ADD author_name character varying(77) NOT NULL;
