CREATE SCHEMA "Hr";
CREATE DOMAIN "Hr"."Mail" AS text;
CREATE DOMAIN work_mail AS "Hr"."Mail";
CREATE TABLE person (id integer PRIMARY KEY, mail "Hr"."Mail", value integer);
CREATE TABLE office ("of work" work_mail NOT NULL);
