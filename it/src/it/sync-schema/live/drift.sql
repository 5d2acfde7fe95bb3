drop index ix_book_title;
alter table book drop column isbn;
alter table book add column added_by_hand integer;
