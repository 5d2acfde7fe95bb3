--liquibase formatted sql
--changeset ann:5
select 1;
--changeset ann:6 logicalFilePath:own.sql
select 1;
