CREATE POLICY own ON shop."Book" USING (price > 1);
