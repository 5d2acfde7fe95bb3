CREATE TABLE shelf (id int, note text);
CREATE INDEX shelf_note ON shelf (note);
