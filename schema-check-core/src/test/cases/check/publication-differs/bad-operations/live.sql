CREATE PUBLICATION feed FOR TABLE shop."Book" WITH (publish = 'insert');
