ALTER TABLE shop."Book" SET (fillfactor=70);
