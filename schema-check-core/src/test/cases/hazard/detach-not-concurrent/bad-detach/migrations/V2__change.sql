SET lock_timeout = '2s';
ALTER TABLE sale DETACH PARTITION sale_2025;
