ALTER INDEX IF EXISTS shop.hot_fix RENAME TO book_title;
