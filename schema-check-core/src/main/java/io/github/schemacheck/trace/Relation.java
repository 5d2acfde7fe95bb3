package io.github.schemacheck.trace;

import io.github.schemacheck.schema.QualifiedName;

/**
 * Something in pg_class that was there before the first pending migration.
 *
 * @param name when it was touched
 * @param table whose index or sequence it is; the name itself for all else
 */
public record Relation(QualifiedName name, Kind kind, QualifiedName table) implements Comparable<Relation> {
    /** Which of its kinds matter to who waits for a lock. */
    public enum Kind {
        TABLE,
        INDEX,
        SEQUENCE,
        VIEW,
        MATERIALIZED_VIEW
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** @return whether rows are in it */
    public boolean hasRows() {
        return kind == Kind.TABLE || kind == Kind.MATERIALIZED_VIEW;
    }

    @Override
    public int compareTo(Relation other) {
        return name.compareTo(other.name);
    }
}
