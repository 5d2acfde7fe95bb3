drop index ix_book_title;
alter table book add column added_by_hand text;
