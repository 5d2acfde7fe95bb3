-- See them all:
SELECT id, total FROM invoice WHERE total < 0 ORDER BY id
;
