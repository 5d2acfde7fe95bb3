set session_replication_role = replica;
insert into loan (book) values (17), (18);
grant select on book, loan to reader;
