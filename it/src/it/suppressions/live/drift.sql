alter table book drop column isbn;
