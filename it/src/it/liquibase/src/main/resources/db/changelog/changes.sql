--liquibase formatted sql
--changeset ann:1
CREATE TABLE book (id integer PRIMARY KEY, title text NOT NULL);
--changeset bob:2
ALTER TABLE book ADD isbn text;
