SELECT id FROM invoice; DELETE FROM invoice
