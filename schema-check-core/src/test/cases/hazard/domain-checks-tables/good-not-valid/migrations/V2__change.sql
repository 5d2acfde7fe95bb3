SET lock_timeout = '2s';
ALTER DOMAIN isbn ADD CONSTRAINT isbn_long CHECK (length(value) > 9) NOT VALID;
