package io.github.schemacheck.history;

/** A migration tool whose files and rows we understand. */
public enum Tool {
    FLYWAY("Flyway"),
    ALEMBIC("Alembic"),
    DJANGO("Django"),
    PRISMA("Prisma"),
    LIQUIBASE("Liquibase");

    private final String label;

    Tool(String label) {
        this.label = label;
    }

    /** @return as people write it */
    public String label() {
        return label;
    }
}
