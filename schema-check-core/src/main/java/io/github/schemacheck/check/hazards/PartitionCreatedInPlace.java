package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Trace;
import java.util.Optional;
import java.util.stream.Stream;

final class PartitionCreatedInPlace implements TraceCheck {
    @Override
    public Description description() {
        return new Description(
                "partition-created-in-place",
                Severity.WARNING,
                "CREATE TABLE … PARTITION OF locks the partitioned table.",
                "Nobody reads or writes any partition until the migration is done.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream().flatMap(statement -> statement
                .added(Table.class)
                .flatMap(table -> table.partitioning().parent().stream()
                        .filter(parent -> statement
                                .of(parent)
                                .flatMap(Touch::strongest)
                                .filter(LockMode::blocksReads)
                                .isPresent())
                        .flatMap(parent -> finding(new Spot(trace, statement, parent), table).stream())));
    }

    private Optional<Finding> finding(Spot spot, Table table) {
        return spot.isLarge()
                ? Optional.of(spot.finding(
                        description(),
                        description().severity(),
                        table.name() + " is made in place: " + spot.blocked(LockMode.ACCESS_EXCLUSIVE),
                        "CREATE TABLE " + table.name() + " (LIKE " + spot.table() + " INCLUDING ALL);\n"
                                + "SET lock_timeout = '2s';\nALTER TABLE " + spot.table() + " ATTACH PARTITION "
                                + table.name() + " "
                                + table.partitioning().bounds().orElse("") + ";"))
                : Optional.empty();
    }
}
