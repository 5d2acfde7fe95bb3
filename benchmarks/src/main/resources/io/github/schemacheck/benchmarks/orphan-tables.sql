-- A child of @rows@ rows with six keys. The ids of the dense parent lack each hundredth, those of the sparse one are
-- far apart: there a list of what is missing would have no end.
CREATE TABLE dense (id integer PRIMARY KEY, note text);
CREATE TABLE sparse (id integer PRIMARY KEY, note text);
INSERT INTO dense SELECT r + 1 + r / 99, 'row ' || r FROM generate_series(0, @parents@ - 1) r;
INSERT INTO sparse SELECT (r + 1) * (2000000000 / @parents@), 'row ' || r FROM generate_series(0, @parents@ - 1) r;
CREATE TABLE child (
    id bigint NOT NULL,
    indexed integer,
    indexed_few integer,
    indexed_sparse integer,
    plain integer,
    plain_sparse integer,
    plain_few integer
);
INSERT INTO child
SELECT i, a + 1 + a / 99, f + 1 + f / 99, (a + 1) * (2000000000 / @parents@), b + 1 + b / 99, (c + 1) * (2000000000 / @parents@),
    (f + 1) * (2000000000 / @parents@)
FROM (SELECT i, floor(random() * @parents@)::integer AS a, floor(random() * @parents@)::integer AS b,
          floor(random() * @parents@)::integer AS c, floor(random() * 1000)::integer AS f
      FROM generate_series(1, @rows@) i) r;
CREATE INDEX ON child (indexed);
CREATE INDEX ON child (indexed_few);
CREATE INDEX ON child (indexed_sparse);
ALTER TABLE child ADD CONSTRAINT indexed FOREIGN KEY (indexed) REFERENCES dense NOT VALID;
ALTER TABLE child ADD CONSTRAINT indexed_few FOREIGN KEY (indexed_few) REFERENCES dense NOT VALID;
ALTER TABLE child ADD CONSTRAINT indexed_sparse FOREIGN KEY (indexed_sparse) REFERENCES sparse NOT VALID;
ALTER TABLE child ADD CONSTRAINT plain FOREIGN KEY (plain) REFERENCES dense NOT VALID;
ALTER TABLE child ADD CONSTRAINT plain_sparse FOREIGN KEY (plain_sparse) REFERENCES sparse NOT VALID;
ALTER TABLE child ADD CONSTRAINT plain_few FOREIGN KEY (plain_few) REFERENCES sparse NOT VALID;
-- What the load works on.
CREATE TABLE branch (id integer PRIMARY KEY, balance bigint NOT NULL DEFAULT 0);
CREATE TABLE teller (id integer PRIMARY KEY, balance bigint NOT NULL DEFAULT 0);
CREATE TABLE account (id integer PRIMARY KEY, balance bigint NOT NULL DEFAULT 0, filler char(84) DEFAULT '');
CREATE TABLE history (teller integer, branch integer, account integer, delta integer, at timestamptz);
INSERT INTO branch SELECT generate_series(1, 10);
INSERT INTO teller SELECT generate_series(1, 100);
INSERT INTO account SELECT generate_series(1, 1000000);
