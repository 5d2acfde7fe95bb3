CREATE DOMAIN mail AS text;
CREATE TABLE person (id integer PRIMARY KEY, mail mail, during daterange);
CREATE TABLE event (id integer, at date) PARTITION BY RANGE (at);
CREATE TABLE event_rest PARTITION OF event DEFAULT;
CREATE TABLE event_old (id integer, at date);
CREATE TABLE click (id integer) PARTITION BY HASH (id);
CREATE TABLE click_0 (id integer);
