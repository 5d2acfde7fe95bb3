DELETE FROM author WHERE name = '';
