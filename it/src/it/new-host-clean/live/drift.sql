insert into book (title, isbn) values ('The Dispossessed', '9780061054884');
