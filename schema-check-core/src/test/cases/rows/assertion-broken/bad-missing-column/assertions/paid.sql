-- severity: warning
SELECT id, paid FROM invoice
