package io.github.schemacheck.history;

import io.github.schemacheck.schema.QualifiedName;
import java.util.List;

/**
 * What can be said of a version table; absent, empty, not readable and busy are different answers.
 *
 * @param <R> what one row of it says
 */
public sealed interface VersionTable<R> {
    /** Which migrations were applied cannot be said. */
    sealed interface Unknown<R> extends VersionTable<R> {}

    /** @return its name; where it is absent, the one that it would have */
    QualifiedName name();

    /** @return empty also where they could not be read */
    default List<R> rows() {
        return List.of();
    }

    /** @param others tables of that name in other schemas, which the tool will not use */
    record Absent<R>(QualifiedName expected, List<QualifiedName> others) implements Unknown<R> {
        public Absent {
            others = List.copyOf(others);
        }

        @Override
        public QualifiedName name() {
            return expected;
        }
    }

    /**
     * @param owner the role that owns the table: the one that migrates
     * @param rows in the order in which the tool wrote them; empty where the table is
     */
    record Found<R>(QualifiedName name, String owner, List<R> rows) implements VersionTable<R> {
        public Found {
            rows = List.copyOf(rows);
        }
    }

    /** @param remedy SQL that makes it readable */
    record NotReadable<R>(QualifiedName name, String reason, String remedy) implements Unknown<R> {}

    /** Locked by somebody, most likely by a running migration. */
    record Busy<R>(QualifiedName name) implements VersionTable<R> {}
}
