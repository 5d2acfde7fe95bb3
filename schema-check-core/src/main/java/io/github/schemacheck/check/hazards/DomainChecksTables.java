package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.trace.Forecast;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Trace;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class DomainChecksTables implements TraceCheck {
    private static final Pattern DOMAIN = Pattern.compile("(?i)ALTER\\s+DOMAIN\\b");
    private static final Pattern ADDED =
            Pattern.compile("(?is)(ALTER\\s+DOMAIN\\s+\\S+)\\s+ADD\\s+CONSTRAINT\\s+(\\S+)");

    @Override
    public Description description() {
        return new Description(
                "domain-checks-tables",
                Severity.ERROR,
                "A domain gets a rule, and all tables that use it are read.",
                "Nobody writes to any of them until the last row of all is looked at.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return Seen.spots(trace, DOMAIN, Touch::scanned).flatMap(spot -> finding(spot).stream());
    }

    private Optional<Finding> finding(Spot spot) {
        return spot.pause(
                description(),
                Forecast.scan(spot.size()),
                "all rows of " + spot.table() + " are read: " + spot.blocked(),
                remedy(Remedies.ended(Remedies.code(spot.statement()))));
    }

    private static String remedy(String code) {
        Matcher added = ADDED.matcher(code);
        if (added.find()) {
            return code.replaceFirst(";$", " NOT VALID;") + "\n-- while few write, as that reads the rows:\n"
                    + added.group(1) + " VALIDATE CONSTRAINT " + added.group(2) + ";";
        }
        return "-- say it for each column of the domain, by a check that is NOT VALID at first";
    }
}
