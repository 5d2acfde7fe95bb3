CREATE DOMAIN amount AS integer NOT NULL;
