CREATE TABLE shop.eighteen (
    a integer CONSTRAINT a_is_there NOT NULL,
    twice integer GENERATED ALWAYS AS (a * 2) VIRTUAL,
    room int4range,
    during daterange,
    CONSTRAINT not_enforced CHECK (a > 0) NOT ENFORCED,
    CONSTRAINT apart PRIMARY KEY (a, during WITHOUT OVERLAPS)
);
CREATE TABLE shop.within (a integer, during daterange,
    CONSTRAINT inside FOREIGN KEY (a, PERIOD during) REFERENCES shop.eighteen (a, PERIOD during));
ALTER TABLE shop.within ADD CONSTRAINT later NOT NULL a NOT VALID;
