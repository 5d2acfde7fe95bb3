ALTER TABLE customer ADD COLUMN country text NOT NULL;
ALTER TABLE customer ADD COLUMN points integer NOT NULL DEFAULT 0 CHECK (points > 0);
ALTER TABLE customer ADD COLUMN code text DEFAULT 'none' UNIQUE;
ALTER TABLE customer ADD COLUMN email text UNIQUE CHECK (email LIKE '%@%');
ALTER TABLE customer ADD COLUMN age integer NOT NULL DEFAULT 18 CHECK (age >= 18);
ALTER TABLE nothing ADD COLUMN country text NOT NULL;
