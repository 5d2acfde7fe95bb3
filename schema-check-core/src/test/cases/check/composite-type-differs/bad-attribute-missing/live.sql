CREATE TYPE shop.money_of AS (amount numeric);
