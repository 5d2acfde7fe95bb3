ALTER TABLE shop."Book" ADD "Isbn" text;
