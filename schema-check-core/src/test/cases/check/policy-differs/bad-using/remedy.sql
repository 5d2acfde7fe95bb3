ALTER POLICY own ON shop."Book" TO PUBLIC USING ((price > 1));
