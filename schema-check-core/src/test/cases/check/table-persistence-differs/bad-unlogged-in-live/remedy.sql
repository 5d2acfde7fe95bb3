-- Writes the whole table to the log, under an exclusive lock:
ALTER TABLE shop."Book" SET LOGGED;
