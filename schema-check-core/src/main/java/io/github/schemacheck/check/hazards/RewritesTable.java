package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.trace.Forecast;
import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class RewritesTable implements TraceCheck {
    private static final Pattern OWN_CHECK = Pattern.compile("(?i)(?:TRUNCATE|REFRESH)\\b");

    private static final Pattern MOVES = Pattern.compile("(?i)\\bSET\\s+TABLESPACE\\b");

    @Override
    public Description description() {
        return new Description(
                "rewrites-table",
                Severity.ERROR,
                "A statement writes a table of live anew, row by row.",
                "Nobody reads or writes the table until the last row is done.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream().flatMap(statement -> statement
                .tables()
                .filter(touch -> touch.rewritten() && (touch.scanned() || isWhole(statement)))
                .flatMap(touch ->
                        finding(new Spot(trace, statement, touch.relation().name())).stream()));
    }

    /** Outside a transaction scans are not counted; a file that is only moved is not read by a scan. */
    private static boolean isWhole(StatementTrace statement) {
        return statement.setting().alone()
                || MOVES.matcher(Remedies.code(statement)).find();
    }

    private Optional<Finding> finding(Spot spot) {
        if (OWN_CHECK.matcher(Remedies.code(spot.statement())).lookingAt()) {
            return Optional.empty();
        }
        return spot.pause(
                description(),
                Forecast.rewrite(spot.size()),
                "all rows and indexes of " + spot.table() + " are written anew: "
                        + spot.blocked(LockMode.ACCESS_EXCLUSIVE),
                Expansion.of(spot));
    }
}
