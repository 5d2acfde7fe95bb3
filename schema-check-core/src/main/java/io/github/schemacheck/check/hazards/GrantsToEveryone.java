package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Grant;
import io.github.schemacheck.trace.Trace;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class GrantsToEveryone implements TraceCheck {
    private static final Pattern GRANT = Pattern.compile("(?i)GRANT\\b");

    @Override
    public Description description() {
        return new Description(
                "grants-to-everyone",
                Severity.WARNING,
                "Rights on something of live are granted to PUBLIC.",
                "Every role has them, those of other applications and those that come later too.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return Seen.statements(trace, GRANT).flatMap(statement -> statement.changes().stream()
                .filter(change -> !(change instanceof Change.Removed))
                .map(Change::subject)
                .filter(Grant.class::isInstance)
                .map(Grant.class::cast)
                .filter(grant -> grant.grantee().equals("public"))
                .map(grant -> new Spot(trace, statement, grant.target().name())
                        .finding(
                                description(),
                                description().severity(),
                                String.join(", ", grant.privileges()) + " on " + grant.target() + " for every role",
                                "-- name the roles that need it")));
    }
}
