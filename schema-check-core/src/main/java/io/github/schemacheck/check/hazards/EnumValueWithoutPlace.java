package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.EnumType;
import io.github.schemacheck.trace.Trace;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class EnumValueWithoutPlace implements TraceCheck {
    private static final Pattern ADD =
            Pattern.compile("(?is)ALTER\\s+TYPE\\b(?!.*\\b(?:BEFORE|AFTER)\\b).*\\bADD\\s+VALUE\\b");

    @Override
    public Description description() {
        return new Description(
                "enum-value-without-place",
                Severity.INFO,
                "A value is added to an enum type without BEFORE or AFTER.",
                "It sorts after all others, and nobody can move it later.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return Seen.statements(trace, ADD).flatMap(statement -> statement
                .altered()
                .filter(change ->
                        change.to() instanceof EnumType && trace.before().has(change.id()))
                .map(change -> new Spot(trace, statement, change.id().name())
                        .finding(
                                description(),
                                description().severity(),
                                change.id() + " gets a value at its end",
                                "-- say AFTER the value that comes before it")));
    }
}
