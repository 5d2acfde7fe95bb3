SELECT 1 FROM book HAVING count(*) = 0
