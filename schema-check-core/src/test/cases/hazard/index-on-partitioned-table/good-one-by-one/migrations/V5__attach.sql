SET lock_timeout = '2s';
ALTER INDEX sale_book ATTACH PARTITION sale_2025_sale_book;
ALTER INDEX sale_book ATTACH PARTITION sale_2026_sale_book;
