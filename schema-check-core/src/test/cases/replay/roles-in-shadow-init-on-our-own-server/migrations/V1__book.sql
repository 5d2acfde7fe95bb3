CREATE TABLE book (id uuid DEFAULT ext.uuid_generate_v4());
GRANT SELECT ON book TO app_reader;
SELECT cron.schedule('nightly', '0 3 * * *', 'DELETE FROM book');
