CREATE DOMAIN amount AS integer CONSTRAINT "Positive" CHECK (VALUE > 0);
