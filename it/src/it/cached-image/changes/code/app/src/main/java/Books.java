class Books { int pages; }
