-- What deploy:migrate did in the build, as a plain migration would do it: one transaction, no limit.
alter table book add column weight numeric not null default 0;
alter table book add constraint book_author_again foreign key (author_id) references author;
alter table book add constraint title_again check (title is not null);
create index book_of_author_again on book (author_id);
create index book_title_again on book (title);
