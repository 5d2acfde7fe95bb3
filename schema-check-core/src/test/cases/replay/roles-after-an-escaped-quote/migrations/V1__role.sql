COMMENT ON SCHEMA public IS E'it\'s ours';
CREATE ROLE reporting;
COMMENT ON SCHEMA public IS 'and not theirs';
