CREATE PROCEDURE work(INOUT n integer) LANGUAGE plpgsql AS 'BEGIN n := n + 1; END';
