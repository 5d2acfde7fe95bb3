package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.trace.Trace;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class DropsUsedIndex implements TraceCheck {
    private static final Pattern DROP = Pattern.compile("(?is)(?:DROP\\s+INDEX|ALTER\\s+TABLE)\\b");

    @Override
    public Description description() {
        return new Description(
                "drops-used-index",
                Severity.WARNING,
                "An index is dropped that queries of live use.",
                "They read whole tables from then on.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return Seen.statements(trace, DROP).flatMap(statement -> Seen.dropped(trace, statement, Index.class)
                .filter(index -> trace.after().hasTable(index.table()) && scans(trace, index) > 0)
                .map(index -> new Spot(trace, statement, index.table())
                        .finding(
                                description(),
                                description().severity(),
                                index.id() + " was used " + scans(trace, index)
                                        + " times since the statistics of live were reset",
                                "-- first build the index that takes its place; or, where it is meant,\n"
                                        + Remedies.allow(description(), "no query needs " + index.id()))));
    }

    private static long scans(Trace trace, Index index) {
        return trace.indexScans().getOrDefault(index.qualifiedName(), 0L);
    }
}
