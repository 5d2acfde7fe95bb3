CREATE TABLE book (id uuid DEFAULT uuid_generate_v4());
