package io.github.schemacheck.schema;

import java.util.List;
import java.util.Optional;

/** @param inherits parents by INHERITS, in order; the parent of a partition stands in {@code partitioning} */
public record Table(
        QualifiedName name,
        Kind kind,
        Persistence persistence,
        Partitioning partitioning,
        List<QualifiedName> inherits,
        RowSecurity rowSecurity,
        Settings settings)
        implements SchemaObject {
    public Table {
        inherits = List.copyOf(inherits);
    }

    /** relkind r, p and f. */
    public enum Kind {
        ORDINARY,
        PARTITIONED,
        FOREIGN
    }

    /**
     * Both sides of partitioning; a partition that is partitioned itself has all of it.
     *
     * @param key as pg_get_partkeydef() renders it: {@code RANGE (created)}
     * @param bounds as pg_get_expr(relpartbound) renders them: {@code FOR VALUES FROM (1) TO (10)}, {@code DEFAULT}
     * @param detachPending left over by an interrupted DETACH CONCURRENTLY
     */
    public record Partitioning(
            Optional<String> key, Optional<QualifiedName> parent, Optional<String> bounds, boolean detachPending) {
        public static final Partitioning NONE =
                new Partitioning(Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** ALTER TABLE … ENABLE and FORCE ROW LEVEL SECURITY. */
    public record RowSecurity(boolean enabled, boolean forced) {
        public static final RowSecurity OFF = new RowSecurity(false, false);
    }

    /**
     * How the table is stored and replicated.
     *
     * @param options reloptions, sorted, those of the TOAST table with {@code toast.} before them
     * @param tablespace empty for the database's default
     * @param accessMethod empty where there is none (partitioned and foreign tables)
     * @param replicaIdentity {@code DEFAULT}, {@code FULL}, {@code NOTHING} or {@code INDEX}; the index says it too
     */
    public record Settings(List<String> options, String tablespace, String accessMethod, String replicaIdentity) {
        public Settings {
            options = List.copyOf(options);
        }
    }

    @Override
    public ObjectId id() {
        return ObjectId.table(name);
    }

    @Override
    public Optional<ObjectId> parent() {
        return Optional.of(Namespace.idOf(name.schema()));
    }
}
