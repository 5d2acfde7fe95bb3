DROP FUNCTION price(int);
