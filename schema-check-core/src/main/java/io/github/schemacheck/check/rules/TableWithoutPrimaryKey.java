package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.schema.PrimaryKey;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Table;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class TableWithoutPrimaryKey implements Check {
    @Override
    public Description description() {
        return new Description(
                "table-without-primary-key",
                Severity.INFO,
                "A table has no primary key.",
                "Rows cannot be told apart: duplicates stay unseen, and logical replication cannot update them.");
    }

    @Override
    public Stream<Finding> run(Evidence evidence) {
        Set<QualifiedName> keyed =
                evidence.live().all(PrimaryKey.class).map(PrimaryKey::table).collect(Collectors.toSet());
        return evidence.live()
                .all(Table.class)
                .filter(table -> table.kind() != Table.Kind.FOREIGN
                        && table.partitioning().parent().isEmpty()
                        && !keyed.contains(table.name()))
                .map(table -> new Finding(
                        description().id(),
                        description().severity(),
                        table.id().toString(),
                        "no column or columns are declared to tell its rows apart",
                        description().why(),
                        "-- If a unique, not null column is there already:\n-- ALTER TABLE " + table.name()
                                + " ADD PRIMARY KEY USING INDEX …;",
                        Certainty.READ));
    }
}
