package io.github.schemacheck.schema;

import java.util.Arrays;

/** The kinds of objects that are compared, in the order in which they can be created. */
public enum ObjectKind {
    EXTENSION("extension", Extension.class),
    SCHEMA("schema", Namespace.class),
    ENUM_TYPE("enum type", EnumType.class),
    DOMAIN("domain", Domain.class),
    COMPOSITE_TYPE("composite type", CompositeType.class),
    RANGE_TYPE("range type", RangeType.class),
    SEQUENCE("sequence", Sequence.class),
    TABLE("table", Table.class),
    COLUMN("column", Column.class),
    PRIMARY_KEY("primary key", PrimaryKey.class),
    UNIQUE_CONSTRAINT("unique constraint", UniqueConstraint.class),
    CHECK_CONSTRAINT("check constraint", CheckConstraint.class),
    EXCLUSION_CONSTRAINT("exclusion constraint", ExclusionConstraint.class),
    FOREIGN_KEY("foreign key", ForeignKey.class),
    INDEX("index", Index.class),
    EXTENDED_STATISTICS("extended statistics", ExtendedStatistics.class),
    ROUTINE("routine", Routine.class),
    VIEW("view", View.class),
    MATERIALIZED_VIEW("materialized view", MaterializedView.class),
    RULE("rule", Rule.class),
    TRIGGER("trigger", Trigger.class),
    POLICY("policy", Policy.class),
    EVENT_TRIGGER("event trigger", EventTrigger.class),
    PUBLICATION("publication", Publication.class),
    OWNERSHIP("owner", Ownership.class),
    GRANT("grant", Grant.class),
    DEFAULT_PRIVILEGE("default privilege", DefaultPrivilege.class),
    COMMENT("comment", Comment.class);

    private final String label;
    private final Class<? extends SchemaObject> type;

    ObjectKind(String label, Class<? extends SchemaObject> type) {
        this.label = label;
        this.type = type;
    }

    /**
     * @param text the label, or the label and more words behind it: {@code materialized view public.top_ten}
     * @throws IllegalArgumentException where it begins with no label
     */
    public static ObjectKind of(String text) {
        return Arrays.stream(values())
                .filter(kind -> text.startsWith(kind.label)
                        && (text.length() == kind.label.length() || text.charAt(kind.label.length()) == ' '))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a kind of object: " + text));
    }

    /** @return PostgreSQL's own words for the kind, in lower case */
    public String label() {
        return label;
    }

    /** @return the record that all objects of this kind are, and no others */
    public Class<? extends SchemaObject> type() {
        return type;
    }
}
