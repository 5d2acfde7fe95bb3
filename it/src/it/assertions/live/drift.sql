insert into book (title) values ('Untitled'), ('A book of its own');
