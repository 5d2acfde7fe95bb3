CREATE TABLE color (id bigint, name text);
CREATE TABLE size (id bigint, name text);
CREATE TABLE brand (id bigint, name text);
