package io.github.schemacheck.schema;

import java.util.List;
import java.util.Optional;

/**
 * A column of a table.
 *
 * @param position counted from 1 without dropped columns, so that two histories of the same table agree
 * @param notNull absent for a nullable column
 * @param inheritedFrom the same column of the parent, where it is not declared here too
 */
public record Column(
        QualifiedName table,
        String name,
        int position,
        DataType type,
        Optional<NotNull> notNull,
        ColumnValue value,
        Storage storage,
        Optional<ObjectId> inheritedFrom)
        implements TableMember {

    /**
     * The NOT NULL of a column. Before PostgreSQL 18 it is a flag only: no name, always validated.
     *
     * @param name of the row in pg_constraint (PostgreSQL 18), else empty
     * @param validated false for NOT NULL … NOT VALID (PostgreSQL 18)
     */
    public record NotNull(String name, boolean validated, boolean noInherit) {
        public static final NotNull PLAIN = new NotNull("", true, false);

        /** @return as it stands in a column definition; the name, which PostgreSQL mostly makes up, is left out */
        @Override
        public String toString() {
            return "NOT NULL" + (noInherit ? " NO INHERIT" : "") + (validated ? "" : " NOT VALID");
        }
    }

    /**
     * How values are stored and sampled.
     *
     * @param strategy PLAIN, EXTERNAL, EXTENDED or MAIN, only where it is not the default of the type, else empty
     * @param compression pglz or lz4, empty for the server's default
     * @param statisticsTarget -1 for the server's default
     * @param options attoptions, sorted: {@code n_distinct=…}
     */
    public record Storage(String strategy, String compression, int statisticsTarget, List<String> options) {
        public static final Storage DEFAULT = new Storage("", "", -1, List.of());

        public Storage {
            options = List.copyOf(options);
        }
    }

    public boolean nullable() {
        return notNull.isEmpty();
    }

    /** @return whether an INSERT that does not name the column fills it by itself: default, identity or generated */
    public boolean hasValue() {
        return !(value instanceof ColumnValue.None);
    }

    @Override
    public ObjectId id() {
        return ObjectId.column(table, name);
    }

    @Override
    public Optional<ObjectId> parent() {
        return inheritedFrom.or(TableMember.super::parent);
    }
}
