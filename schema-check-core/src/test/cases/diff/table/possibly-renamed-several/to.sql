CREATE TABLE colour (id bigint, name text);
CREATE TABLE brands (id bigint, name text);
