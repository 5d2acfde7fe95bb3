package io.github.schemacheck.history;

/** A migration tool whose files and rows we understand. */
public enum Tool {
    FLYWAY("Flyway", true),
    ALEMBIC("Alembic", true),
    DJANGO("Django", true),
    PRISMA("Prisma", true),
    LIQUIBASE("Liquibase", true),
    RAILS("Rails", false),
    DBMATE("dbmate", false),
    KNEX("Knex", false),
    SEQUELIZE("Sequelize", false),
    NODE_PG_MIGRATE("node-pg-migrate", false);

    private final String label;
    private final boolean repairable;

    Tool(String label, boolean repairable) {
        this.label = label;
        this.repairable = repairable;
    }

    /** @return as people write it */
    public String label() {
        return label;
    }

    /** @return whether repairs of its version table can be planned; else people make them by hand */
    public boolean isRepairable() {
        return repairable;
    }
}
