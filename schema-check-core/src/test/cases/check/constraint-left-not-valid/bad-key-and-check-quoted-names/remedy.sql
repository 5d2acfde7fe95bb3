-- In a migration of its own; writes go on while it reads the table:
ALTER TABLE "Shop".bill VALIDATE CONSTRAINT positive;

-- In a migration of its own; writes go on while it reads the table:
ALTER TABLE "Shop".bill VALIDATE CONSTRAINT "of Customer";
