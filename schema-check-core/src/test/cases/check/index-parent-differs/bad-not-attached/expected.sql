CREATE INDEX low_ix ON shop.low (id);
CREATE INDEX sale_ix ON ONLY shop.sale (id);
ALTER INDEX shop.sale_ix ATTACH PARTITION shop.low_ix;
