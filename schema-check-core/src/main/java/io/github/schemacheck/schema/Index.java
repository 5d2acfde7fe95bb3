package io.github.schemacheck.schema;

import java.util.List;
import java.util.Optional;

/**
 * An index. Those of primary keys, unique and exclusion constraints are here too, as children of their constraint.
 *
 * @param name in the schema of the table
 * @param parentObject the constraint that owns it, or the index of the partitioned table that it is attached to
 */
public record Index(
        QualifiedName table, String name, Definition definition, State state, Optional<ObjectId> parentObject)
        implements TableMember {

    /**
     * What the index is; two indexes with equal definitions on one table do the same work under different names.
     *
     * @param nullsNotDistinct PostgreSQL 15
     * @param method access method: btree, gin …
     * @param keys in order
     * @param include payload columns, may be empty
     * @param predicate of a partial index
     * @param options reloptions, sorted
     */
    public record Definition(
            boolean unique,
            boolean nullsNotDistinct,
            String method,
            List<Key> keys,
            List<String> include,
            Optional<String> predicate,
            List<String> options,
            String tablespace) {
        public Definition {
            keys = List.copyOf(keys);
            include = List.copyOf(include);
            options = List.copyOf(options);
        }
    }

    /**
     * One key of an index.
     *
     * @param expression a quoted column name, or an expression in parentheses
     * @param collation only where it is not the one of the column or expression
     * @param operatorClass with its options, only where it is not the default of the type
     */
    public record Key(
            String expression,
            Optional<QualifiedName> collation,
            Optional<String> operatorClass,
            boolean descending,
            boolean nullsFirst) {
        /** @return the key as it stands in CREATE INDEX, defaults left out */
        @Override
        public String toString() {
            return expression
                    + collation.map(c -> " COLLATE " + c).orElse("")
                    + operatorClass.map(o -> " " + o).orElse("")
                    + (descending ? " DESC" : "")
                    + (nullsFirst == descending ? "" : nullsFirst ? " NULLS FIRST" : " NULLS LAST");
        }
    }

    /**
     * @param valid false for the leftover of a failed concurrent build, which IF NOT EXISTS would silently keep
     * @param ready false while a concurrent build runs: not yet kept up to date by writes
     * @param clustered the table was last clustered on it
     * @param replicaIdentity REPLICA IDENTITY USING INDEX
     */
    public record State(boolean valid, boolean ready, boolean clustered, boolean replicaIdentity) {
        public static final State USABLE = new State(true, true, false, false);
    }

    public QualifiedName qualifiedName() {
        return new QualifiedName(table.schema(), name);
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.INDEX, qualifiedName());
    }

    @Override
    public Optional<ObjectId> parent() {
        return parentObject.or(TableMember.super::parent);
    }
}
