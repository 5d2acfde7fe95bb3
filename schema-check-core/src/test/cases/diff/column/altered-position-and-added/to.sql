CREATE TABLE book (d text, a text, x integer, b text, c text);
