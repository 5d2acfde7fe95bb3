CREATE TABLE book (a text, b text, c text, d text);
