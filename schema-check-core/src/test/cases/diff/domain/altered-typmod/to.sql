CREATE DOMAIN amount AS varchar(20);
