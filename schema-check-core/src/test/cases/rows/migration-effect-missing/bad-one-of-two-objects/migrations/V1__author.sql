CREATE SCHEMA "Sales";
CREATE TABLE "Sales".author (id int PRIMARY KEY, name text);
