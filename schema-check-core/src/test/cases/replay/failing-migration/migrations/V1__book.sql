CREATE TABLE book (id int);

CREATE TABLE page (
  book int REFERENCES books (id)
);
