CREATE DOMAIN amount AS text;
