CREATE INDEX hot_fix ON shop."Book" (title);
