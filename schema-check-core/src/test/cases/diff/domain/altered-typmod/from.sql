CREATE DOMAIN amount AS varchar(10);
