COMMENT ON COLUMN shop."Book".title IS 'as said';
