GRANT SELECT ON book TO app_reader;
