ALTER INDEX book_title RENAME TO book_by_title;
