CREATE SCHEMA shop;
CREATE TABLE shop."Book.Shelf" (id bigint PRIMARY KEY, title text);
CREATE INDEX "Title ""1""" ON shop."Book.Shelf" (title);
CREATE TABLE author (id bigint PRIMARY KEY, name text NOT NULL);
