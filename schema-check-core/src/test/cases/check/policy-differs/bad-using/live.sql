CREATE POLICY own ON shop."Book" USING (true);
