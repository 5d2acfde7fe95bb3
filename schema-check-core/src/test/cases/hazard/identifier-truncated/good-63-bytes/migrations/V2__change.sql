CREATE TABLE shelf (id int PRIMARY KEY, place text);
CREATE INDEX index_that_says_in_its_name_what_it_is_for_and_for_whom_and_sin ON shelf (place);
