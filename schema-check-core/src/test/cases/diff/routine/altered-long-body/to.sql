CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  total integer := 0;
BEGIN
  FOR i IN 1..10 LOOP
    total := total - i;
  END LOOP;
  RETURN total;
END $$;
