CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION note2() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE book (id bigint, title text, year integer, price numeric(8,2));
CREATE TRIGGER t BEFORE INSERT ON book FOR EACH ROW  EXECUTE FUNCTION note();
