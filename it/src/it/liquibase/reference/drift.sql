create table book (id integer primary key, title text not null);
alter table book add isbn text;
