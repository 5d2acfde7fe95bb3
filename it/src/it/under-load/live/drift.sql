alter table book drop column price;
alter table book drop constraint book_author;
alter table book alter column author_id drop not null;
drop index book_of_author;
drop index book_title;
insert into author select n, 'Author ' || n from generate_series(1, 1000) n;
insert into book (author_id, title) select 1 + n % 1000, 'Title ' || n from generate_series(1, 1000000) n;
analyze;
