-- jsonb, because the columns of pg_database have changed: no provider in 14, daticulocale in 15 and 16, datlocale since 17.
select current_setting('server_version_num')::int / 10000 as major,
       current_setting('server_version') as version,
       current_database()::text as database,
       current_user::text as role,
       coalesce((select substr(setting, 10)
                   from pg_catalog.pg_db_role_setting s
                  cross join unnest(s.setconfig) setting
                  where s.setrole = 0
                    and s.setdatabase in (0, d.oid)
                    and lower(setting) like 'timezone=%'
                  order by s.setdatabase desc
                  limit 1),
                current_setting('log_timezone')) as time_zone,
       pg_catalog.pg_encoding_to_char(d.encoding)::text as encoding,
       case to_jsonb(d) ->> 'datlocprovider'
           when 'i' then 'icu'
           when 'b' then 'builtin'
           else 'libc'
       end as provider,
       d.datcollate::text as collate,
       d.datctype::text as ctype,
       coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale', '') as icu_locale,
       pg_catalog.pg_backend_pid() as backend
  from pg_catalog.pg_database d
 where d.datname = current_database()
