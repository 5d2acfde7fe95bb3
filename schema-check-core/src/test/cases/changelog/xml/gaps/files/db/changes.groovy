databaseChangeLog { }
