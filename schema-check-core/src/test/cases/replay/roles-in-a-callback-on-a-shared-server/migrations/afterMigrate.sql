ALTER ROLE app SET search_path = shop;
