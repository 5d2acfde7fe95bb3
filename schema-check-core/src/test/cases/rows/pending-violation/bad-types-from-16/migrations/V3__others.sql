ALTER TABLE value ALTER COLUMN day TYPE date USING to_date(day, 'DD.MM.YYYY'), ALTER COLUMN stamp TYPE date;
ALTER TABLE value ALTER COLUMN kept TYPE varchar(10);
