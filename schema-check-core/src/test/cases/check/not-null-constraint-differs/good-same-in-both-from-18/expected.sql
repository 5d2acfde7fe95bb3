CREATE TABLE shop.t (id integer, title text CONSTRAINT "Named" NOT NULL);
