ALTER TABLE shop."Book" ADD pages integer;
