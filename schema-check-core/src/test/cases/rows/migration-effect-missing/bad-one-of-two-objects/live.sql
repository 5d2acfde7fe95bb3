DROP TABLE "Sales".author;
