create table "Customer" ("id" serial not null, "name" text not null, constraint "Customer_pkey" primary key ("id"));
alter table "Customer" add column "email" text;
create table _prisma_migrations (
    id varchar(36) primary key,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
);
-- The second file was changed after it ran: this is the checksum of another text.
insert into _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count) values
    ('1', '12a68880a1b773ece9787a6dd83715745213cf7620c232fc974a640cba5e77e0', now(), '20260101000000_init', now(), 1),
    ('2', 'a45e251a624389d083480cf34fe26b792580564fb065f053dbbc1d6105904d07', now(), '20260102000000_email', now(), 1);
