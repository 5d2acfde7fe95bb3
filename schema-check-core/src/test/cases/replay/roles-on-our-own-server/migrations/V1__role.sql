CREATE ROLE shop_reports;
CREATE TABLE book (id int);
GRANT SELECT ON book TO app, shop_reports;
ALTER TABLE book OWNER TO shop_owner;
