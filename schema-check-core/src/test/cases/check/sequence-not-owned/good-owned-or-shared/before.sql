CREATE TABLE bill (id serial PRIMARY KEY, number bigint GENERATED ALWAYS AS IDENTITY);
CREATE SEQUENCE shared;
CREATE TABLE offer (id integer DEFAULT nextval('shared'));
CREATE TABLE contract (id integer DEFAULT nextval('shared'));
CREATE SEQUENCE for_the_application;
