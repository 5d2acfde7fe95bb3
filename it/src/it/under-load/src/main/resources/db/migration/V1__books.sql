create table author (
    id bigint primary key,
    name text not null
);
create table book (
    id bigint generated always as identity primary key,
    author_id bigint not null constraint book_author references author,
    title text not null,
    price numeric not null default 0
);
create index book_of_author on book (author_id);
create index book_title on book (title);
