package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Table;
import java.util.List;

/** A partition that stands alone in live can be attached again; all else needs a plan. */
final class PartitionSql {
    private PartitionSql() {}

    static List<SqlStatement> statements(Table live, Table wanted) {
        Table.Partitioning now = live.partitioning();
        Table.Partitioning expected = wanted.partitioning();
        if (now.equals(expected)) {
            return List.of();
        }
        if (now.parent().isEmpty() && expected.parent().isPresent()) {
            return List.of(
                    attach(wanted, expected.parent().get(), expected.bounds().orElse("DEFAULT")));
        }
        if (now.detachPending() && now.parent().isPresent()) {
            return List.of(SqlStatement.note("A DETACH PARTITION … CONCURRENTLY was interrupted. Finish it, then attach"
                    + " the partition again:\nALTER TABLE " + now.parent().get() + " DETACH PARTITION "
                    + wanted.name() + " FINALIZE;"));
        }
        return List.of(SqlStatement.note("Key and bounds cannot be altered. Write a migration that makes the expected"
                + " partitions and moves the rows:\n" + wanted.name() + " "
                + expected.key().map(key -> "PARTITION BY " + key + " ").orElse("")
                + expected.bounds().orElse("")));
    }

    private static SqlStatement attach(Table partition, QualifiedName parent, String bounds) {
        String known = "SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = "
                + Identifier.literal(partition.name().toString()) + "::regclass";
        return Guard.unless(known, "ALTER TABLE " + parent + " ATTACH PARTITION " + partition.name() + " " + bounds);
    }
}
