ALTER INDEX shop.sale_ix ATTACH PARTITION shop.low_ix;
