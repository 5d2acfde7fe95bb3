CREATE UNIQUE INDEX "Book" ON book (lower(title)) WHERE pages > 1;
