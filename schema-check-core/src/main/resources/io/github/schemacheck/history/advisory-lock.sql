-- Whether a session of this database holds the advisory lock of that number; the number is kept in two halves.
select 1
from (select ?::bigint as number) as wanted
join pg_catalog.pg_locks l
  on l.locktype = 'advisory'
 and l.objsubid = 1
 and (l.classid::bigint << 32 | l.objid::bigint) = wanted.number
where l.granted
  and l.database = (select oid from pg_catalog.pg_database where datname = current_database())
