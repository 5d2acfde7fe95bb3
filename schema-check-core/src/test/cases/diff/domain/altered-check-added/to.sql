CREATE DOMAIN amount AS integer CONSTRAINT positive CHECK (VALUE > 0);
