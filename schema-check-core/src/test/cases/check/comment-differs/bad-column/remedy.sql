COMMENT ON COLUMN shop."Book".title IS 'as printed';
