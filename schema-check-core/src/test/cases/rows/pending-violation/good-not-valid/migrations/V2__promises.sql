ALTER TABLE customer ADD CHECK (country <> '') NOT VALID;
ALTER TABLE customer ADD FOREIGN KEY (referrer) REFERENCES customer NOT VALID;
