create index ix_book_title on book (title);
