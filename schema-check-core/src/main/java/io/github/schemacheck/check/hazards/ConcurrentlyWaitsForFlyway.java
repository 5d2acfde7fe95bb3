package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.trace.Trace;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class ConcurrentlyWaitsForFlyway implements TraceCheck {
    private static final Pattern CONCURRENTLY = Pattern.compile("(?is)(?:CREATE|DROP|REINDEX)\\b.*\\bCONCURRENTLY\\b");

    @Override
    public Description description() {
        return new Description(
                "concurrently-waits-for-flyway",
                Severity.ERROR,
                "CONCURRENTLY waits for the transaction in which Flyway holds its own lock.",
                "Flyway waits for the index and the index for Flyway, for ever; nothing fails, the deployment hangs.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return Seen.statements(trace, CONCURRENTLY)
                .filter(statement -> trace.lockedByTransaction()
                        && statement.setting().alone()
                        && !ConcurrentlyInCallback.isCallback(statement))
                .map(statement -> new Spot(trace, statement, QualifiedName.global(""))
                        .unseen(
                                description(),
                                "waits for ever with the settings of the project; the shadow was told otherwise",
                                "-- in the settings of Flyway, also those of the application:\n"
                                        + "-- flyway.postgresql.transactional.lock=false",
                                Certainty.READ));
    }
}
