create table loan (
    id bigint generated always as identity primary key,
    book bigint constraint of_book references book
);
