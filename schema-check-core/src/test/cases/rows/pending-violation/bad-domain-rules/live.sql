INSERT INTO person VALUES (1, 'a@example.com', 1), (2, 'b', 2), (3, NULL, 3), (4, 'c@', 4);
INSERT INTO office VALUES ('here'), ('o@example.com');
