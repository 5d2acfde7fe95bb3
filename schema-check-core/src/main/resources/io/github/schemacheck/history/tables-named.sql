-- Every table of that name, readable or not: pg_class shows what information_schema hides.
-- :table is the name; psql -v table="'flyway_schema_history'"
select n.nspname,
       c.relname,
       pg_catalog.pg_get_userbyid(c.relowner) as owner,
       pg_catalog.has_schema_privilege(n.oid, 'USAGE') as usage,
       pg_catalog.has_table_privilege(c.oid, 'SELECT') as "select",
       pg_catalog.row_security_active(c.oid) as row_security
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relname = :table
  and c.relkind in ('r', 'p', 'v', 'f')
  and n.nspname not like 'pg\_%'
order by n.nspname
