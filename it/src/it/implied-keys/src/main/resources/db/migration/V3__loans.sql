create table loan (
    id bigint generated always as identity primary key,
    book_id bigint not null
);
