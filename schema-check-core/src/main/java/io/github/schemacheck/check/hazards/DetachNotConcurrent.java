package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.trace.Trace;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class DetachNotConcurrent implements TraceCheck {
    private static final Pattern DETACH = Pattern.compile("(?is)ALTER\\s+TABLE\\b.*\\bDETACH\\s+PARTITION\\b");

    @Override
    public Description description() {
        return new Description(
                "detach-not-concurrent",
                Severity.WARNING,
                "A partition is detached without CONCURRENTLY.",
                "Nobody reads or writes any partition until the lock had its turn and the migration is done.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return Seen.spots(trace, DETACH, Seen::blocksReads)
                .filter(Spot::isLarge)
                .filter(spot -> trace.before()
                        .find(ObjectId.table(spot.table()))
                        .filter(table -> ((Table) table).partitioning().key().isPresent())
                        .isPresent())
                .map(spot -> spot.finding(
                        description(),
                        description().severity(),
                        "a partition is detached: " + spot.blocked(),
                        Remedies.WITHOUT_TRANSACTION
                                + Remedies.ended(Remedies.code(spot.statement()))
                                        .replaceFirst(";$", " CONCURRENTLY;")));
    }
}
