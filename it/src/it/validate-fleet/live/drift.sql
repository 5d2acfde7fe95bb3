create schema tenant_a;
create table tenant_a.book (
    id bigint generated always as identity primary key,
    title text not null,
    isbn text
);
create index ix_book_title on tenant_a.book (title);
create schema tenant_b;
create table tenant_b.book (
    id bigint generated always as identity primary key,
    title varchar(20)
);
create index ix_book_title on tenant_b.book (title);
create table public.customer (tenant text, active boolean);
insert into public.customer values ('tenant_a', true), ('tenant_b', false);
