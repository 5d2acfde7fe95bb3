INSERT INTO person VALUES (1, 'a@example.com', '[2026-01-01,2026-02-01)'), (2, NULL, '[2026-02-01,2026-03-01)'), (3, 'b@', '[2026-01-01,2027-01-01)');
INSERT INTO event VALUES (1, '2027-01-01'), (2, NULL);
INSERT INTO event_old VALUES (1, '2019-12-31');
INSERT INTO click_0 SELECT generate_series(1, 10);
