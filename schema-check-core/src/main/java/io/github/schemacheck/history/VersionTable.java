package io.github.schemacheck.history;

import io.github.schemacheck.schema.QualifiedName;
import java.util.List;

/** What can be said of Flyway's version table; absent, empty, not readable and busy are different answers. */
public sealed interface VersionTable {
    /** Which migrations were applied cannot be said. */
    sealed interface Unknown extends VersionTable {}

    /** @param others tables of that name in other schemas, which Flyway will not use */
    record Absent(QualifiedName expected, List<QualifiedName> others) implements Unknown {
        public Absent {
            others = List.copyOf(others);
        }
    }

    /**
     * @param owner the role that owns the table: the one that migrates
     * @param rows in the order of installation; empty where the table is
     */
    record Found(QualifiedName name, String owner, List<FlywayRow> rows) implements VersionTable {
        public Found {
            rows = List.copyOf(rows);
        }
    }

    /** @param remedy SQL that makes it readable */
    record NotReadable(QualifiedName name, String reason, String remedy) implements Unknown {}

    /** Locked by somebody, most likely by a running migration. */
    record Busy(QualifiedName name) implements VersionTable {}
}
