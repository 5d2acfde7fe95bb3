SET lock_timeout = '2s';
DELETE FROM author WHERE id = 32100;
