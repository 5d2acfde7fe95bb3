drop index ix_book_title;
alter table book drop column isbn;
