-- Every table that has columns of these names, and maybe others, readable or not: its own name may be any.
-- :columns are the names; psql -v columns="'id', 'locked'"
select n.nspname,
       c.relname,
       pg_catalog.pg_get_userbyid(c.relowner) as owner,
       pg_catalog.has_schema_privilege(n.oid, 'USAGE') as usage,
       pg_catalog.has_table_privilege(c.oid, 'SELECT') as "select",
       pg_catalog.row_security_active(c.oid) as row_security
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p', 'v', 'f')
  and n.nspname not like 'pg\_%'
  and (select array_agg(a.attname::text)
       from pg_catalog.pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) @> array[:columns]
order by n.nspname, c.relname
