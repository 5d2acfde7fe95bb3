ALTER TABLE shop."Book" ADD author uuid;
