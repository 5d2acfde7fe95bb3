INSERT INTO "Shop"."Customer" VALUES (1, 'a@example.com', 1, 'DE'), (2, 'a@example.com', -1, NULL),
    (3, 'A@example.com', NULL, 'DE'), (4, NULL, 0, 'FR'), (5, NULL, 5, NULL), (6, 'A@EXAMPLE.com', 4, 'DE');
