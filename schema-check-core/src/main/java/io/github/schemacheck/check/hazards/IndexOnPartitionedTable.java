package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.trace.Forecast;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Trace;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class IndexOnPartitionedTable implements TraceCheck {
    private static final Pattern PARTS =
            Pattern.compile("(?is)(CREATE\\s+(?:UNIQUE\\s+)?INDEX)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(\\S+)"
                    + "\\s+ON\\s+(?:ONLY\\s+)?[^\\s(]+\\s*((?:USING|\\().*)");

    @Override
    public Description description() {
        return new Description(
                "index-on-partitioned-table",
                Severity.ERROR,
                "An index is built on a partitioned table and all its partitions.",
                "Nobody writes to any partition until all indexes are done, and CONCURRENTLY is not possible there.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream().flatMap(statement -> statement
                .added(Index.class)
                .filter(index -> partitions(trace, index.table()).findAny().isPresent())
                .filter(index -> statement.tables().anyMatch(Touch::scanned))
                .flatMap(index -> finding(new Spot(trace, statement, index.table())).stream()));
    }

    private static Stream<QualifiedName> partitions(Trace trace, QualifiedName parent) {
        return trace.before()
                .all(Table.class)
                .filter(table ->
                        table.partitioning().parent().filter(parent::equals).isPresent())
                .map(Table::name)
                .sorted();
    }

    private Optional<Finding> finding(Spot spot) {
        return spot.pause(
                description(),
                Forecast.index(spot.size()),
                "all partitions of " + spot.table() + " are indexed: " + spot.blocked(),
                remedy(spot));
    }

    private static String remedy(Spot spot) {
        Matcher parts = PARTS.matcher(Remedies.ended(Remedies.code(spot.statement())));
        if (!parts.matches()) {
            return "-- the index ON ONLY " + spot.table()
                    + " first; then CONCURRENTLY on each partition; then attach each of those to the first";
        }
        String name = parts.group(2);
        String each = partitions(spot.trace(), spot.table())
                .map(part -> {
                    String own = Identifier.quote(part.name() + "_" + name.replace("\"", ""));
                    return parts.group(1) + " CONCURRENTLY IF NOT EXISTS " + own + " ON " + part + " " + parts.group(3)
                            + "\nALTER INDEX " + name + " ATTACH PARTITION "
                            + new QualifiedName(part.schema(), own.replace("\"", "")) + ";";
                })
                .collect(Collectors.joining("\n"));
        return parts.group(1) + " " + name + " ON ONLY " + spot.table() + " " + parts.group(3)
                + "\n-- in a migration of its own, with flyway.postgresql.transactional.lock=false:\n" + each;
    }
}
