DROP TABLE old_book;
