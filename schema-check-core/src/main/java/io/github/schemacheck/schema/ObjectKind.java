package io.github.schemacheck.schema;

/** The kinds of objects that are compared, in the order in which they can be created. */
public enum ObjectKind {
    EXTENSION("extension"),
    SCHEMA("schema"),
    ENUM_TYPE("enum type"),
    DOMAIN("domain"),
    COMPOSITE_TYPE("composite type"),
    RANGE_TYPE("range type"),
    SEQUENCE("sequence"),
    TABLE("table"),
    COLUMN("column"),
    PRIMARY_KEY("primary key"),
    UNIQUE_CONSTRAINT("unique constraint"),
    CHECK_CONSTRAINT("check constraint"),
    EXCLUSION_CONSTRAINT("exclusion constraint"),
    FOREIGN_KEY("foreign key"),
    INDEX("index"),
    EXTENDED_STATISTICS("extended statistics"),
    ROUTINE("routine"),
    VIEW("view"),
    MATERIALIZED_VIEW("materialized view"),
    RULE("rule"),
    TRIGGER("trigger"),
    POLICY("policy"),
    EVENT_TRIGGER("event trigger"),
    PUBLICATION("publication"),
    OWNERSHIP("owner"),
    GRANT("grant"),
    DEFAULT_PRIVILEGE("default privilege"),
    COMMENT("comment");

    private final String label;

    ObjectKind(String label) {
        this.label = label;
    }

    /** @return PostgreSQL's own words for the kind, in lower case */
    public String label() {
        return label;
    }
}
