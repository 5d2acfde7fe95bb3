-- message: a book has no title
SELECT id, title FROM book WHERE title = 'Untitled'
