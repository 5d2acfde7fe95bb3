
-- Liquibase Formatted SQL

--property name:who value:ann
--changeset ${who}:1
--comment: first
create table a (id int);
--rollback drop table a;
-- ChangeSet "bob b":"two words" runOnChange:true splitStatements:false context:"a and b" labels:"x, y"
-- validCheckSum: 9:abc
select 1;
--changeset ann:3 dbms:oracle,h2
select 1;
--changeset ann:4 dbms:postgresql runAlways:true contextFilter:@test
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select 1
select 1;
--ignoreLines:start
--changeset ann:ignored
select 1;
--ignoreLines:end
--ignoreLines:1
--changeset ann:ignored-too
select 2;
--changeset ann:5 stripComments:false
/* --changeset ann:in-a-comment-of-many-lines
*/
select '
--changeset ann:in-a-text
';
--changeset ann:6 ignore:true logicalFilePath:other/path.sql
select 1;
