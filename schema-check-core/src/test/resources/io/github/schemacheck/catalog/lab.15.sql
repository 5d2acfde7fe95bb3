CREATE UNIQUE INDEX lab_nulls ON lab (parent_id, at) NULLS NOT DISTINCT;
