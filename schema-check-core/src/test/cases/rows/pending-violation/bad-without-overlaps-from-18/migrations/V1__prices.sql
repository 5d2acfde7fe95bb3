CREATE TABLE price (article int4range NOT NULL, valid daterange NOT NULL, amount numeric);
CREATE TABLE discount (article int4range, valid datemultirange);
