-- The first schema of the search_path that the role has when it does not set one itself, as Flyway finds it:
-- "$user" is passed over. Our own sessions set an empty search_path, so current_schema() cannot be asked.
with setting (value, rank) as (
    select split_part(s.entry, '=', 2), 2 * (d.setdatabase <> 0)::int + (d.setrole <> 0)::int
    from pg_catalog.pg_db_role_setting d
    cross join unnest(d.setconfig) as s (entry)
    where s.entry like 'search_path=%'
      and d.setdatabase in (0, (select oid from pg_catalog.pg_database where datname = current_database()))
      and d.setrole in (0, (select oid from pg_catalog.pg_roles where rolname = current_user))
    union all
    select boot_val, -1 from pg_catalog.pg_settings where name = 'search_path'
)
select n.nspname
from (select value from setting order by rank desc limit 1) as chosen
cross join unnest(string_to_array(chosen.value, ',')) with ordinality as part (name, place)
join pg_catalog.pg_namespace n on n.nspname = btrim(btrim(part.name), '"')
order by part.place
limit 1
