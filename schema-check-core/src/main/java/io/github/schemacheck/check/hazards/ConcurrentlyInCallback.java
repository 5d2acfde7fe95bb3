package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class ConcurrentlyInCallback implements TraceCheck {
    private static final Pattern CONCURRENTLY = Pattern.compile("(?is)(?:CREATE|DROP|REINDEX)\\b.*\\bCONCURRENTLY\\b");

    private static final Pattern EVENT = Pattern.compile("(?:before|after|create)[A-Z]\\w*(?:__.*)?\\.sql");

    @Override
    public Description description() {
        return new Description(
                "concurrently-in-callback",
                Severity.WARNING,
                "A callback builds or drops an index concurrently.",
                "It runs at each start of the application, on all machines at once, and they wait for each other.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return Seen.statements(trace, CONCURRENTLY)
                .filter(ConcurrentlyInCallback::isCallback)
                .map(statement -> new Spot(trace, statement, QualifiedName.global(""))
                        .finding(
                                description(),
                                description().severity(),
                                "runs with each migrate",
                                "-- put it into a migration of its own; or keep the callback in a folder that only"
                                        + " the release uses"));
    }

    /** Flyway names them after its events. */
    static boolean isCallback(StatementTrace statement) {
        return EVENT.matcher(statement.place().migration()).lookingAt();
    }
}
