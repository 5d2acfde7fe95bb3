insert into book (title) select 'number ' || i from generate_series(1, 49) i;
insert into loan (book_id) select generate_series(1, 50);
