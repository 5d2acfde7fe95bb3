INSERT INTO value VALUES (1, 'abc  ', 32767, 99.99, '2026-01-01', now(), 'short'), (2, 'abcd', 32768, 99.994, NULL, NULL, NULL),
    (3, NULL, NULL, 99.995, 'never', 'infinity', ''), (4, '', -32769, 'NaN', '2026-02-30', now(), 'ten letter');
