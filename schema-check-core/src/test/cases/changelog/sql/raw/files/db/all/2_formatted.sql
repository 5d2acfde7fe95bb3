--liquibase formatted sql logicalFilePath:formatted.sql
--changeset ann:1
select 1;
