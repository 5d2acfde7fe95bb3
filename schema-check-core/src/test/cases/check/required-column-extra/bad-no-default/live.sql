ALTER TABLE shop."Book" ADD isbn text NOT NULL;
