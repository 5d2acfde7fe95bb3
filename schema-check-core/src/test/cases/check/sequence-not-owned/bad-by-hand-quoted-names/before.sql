CREATE SCHEMA "Shop";
CREATE SEQUENCE "Shop"."Bill's numbers";
CREATE TABLE "Shop".bill ("Id" integer DEFAULT nextval('"Shop"."Bill''s numbers"') PRIMARY KEY);
CREATE SEQUENCE other;
CREATE TABLE parted (id bigint DEFAULT nextval('other'), day date) PARTITION BY RANGE (day);
CREATE TABLE parted_2026 PARTITION OF parted FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
