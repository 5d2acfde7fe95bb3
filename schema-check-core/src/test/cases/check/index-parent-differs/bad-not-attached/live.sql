CREATE INDEX low_ix ON shop.low (id);
CREATE INDEX sale_ix ON ONLY shop.sale (id);
