create table book (id integer primary key, title text not null);
alter table book add isbn text;
create table databasechangelog (
    id varchar(255) not null,
    author varchar(255) not null,
    filename varchar(255) not null,
    dateexecuted timestamp not null,
    orderexecuted int not null,
    exectype varchar(10) not null,
    md5sum varchar(35),
    description varchar(255),
    comments varchar(255),
    tag varchar(255),
    liquibase varchar(20),
    contexts varchar(255),
    labels varchar(255),
    deployment_id varchar(10)
);
create table databasechangeloglock (
    id int primary key,
    locked boolean not null,
    lockgranted timestamp,
    lockedby varchar(255)
);
-- The file has moved since, and the column was added by hand.
insert into databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype, liquibase)
    values ('1', 'ann', 'db/changes.sql', now(), 1, 'EXECUTED', '4.33.0');
insert into databasechangeloglock values (1, false, null, null);
