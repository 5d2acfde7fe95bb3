--liquibase formatted sql
--changeset ann
select 1;
--changeset ann:4
select 1;
--changeset ann: 5
select 1;
