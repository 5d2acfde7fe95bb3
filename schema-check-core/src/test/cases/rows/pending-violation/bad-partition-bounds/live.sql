INSERT INTO event VALUES (1, '2026-01-01', 'in'), (4, '2026-12-31', 'in'), (5, '2026-12-31', 'out'), (NULL, '2026-06-06', 'out'), (1, NULL, 'out');
INSERT INTO event_old VALUES (6, '2025-01-01', 'in'), (7, '2025-01-01', 'out'), (NULL, '2020-01-01', 'out'), (1, '2020-01-01', 'in');
INSERT INTO "Guest" VALUES ('a', 'DE'), ('b', NULL), ('c', 'fr'), ('d', 'ch, li'), ('e', 'AT');
INSERT INTO click_1 SELECT generate_series(1, 10);
INSERT INTO tail_rest VALUES (1, '2025-12-31'), (2, '2026-01-01'), (3, NULL);
