package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class NotRepeatable implements TraceCheck {
    private static final Pattern ONCE =
            Pattern.compile("(?is)(?:CREATE|DROP)\\s+(?:UNIQUE\\s+)?(?:TABLE|INDEX|SEQUENCE|SCHEMA)\\b"
                    + "(?!.*\\bIF\\s+(?:NOT\\s+)?EXISTS\\b)");
    private static final Pattern KIND = Pattern.compile(
            "(?i)((?:CREATE|DROP)\\s+(?:UNIQUE\\s+)?(?:TABLE|INDEX|SEQUENCE|SCHEMA)(?:\\s+CONCURRENTLY)?)\\s+");
    private static final Pattern CONCURRENT =
            Pattern.compile("(?i)CREATE\\s+(?:UNIQUE\\s+)?INDEX\\s+CONCURRENTLY\\s+(\\S+)\\s+ON\\b");

    @Override
    public Description description() {
        return new Description(
                "not-repeatable",
                Severity.WARNING,
                "A migration without a transaction cannot be run again after it was killed.",
                "What is done stays done; the next run begins at the top and fails at the first object that is there.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return Seen.statements(trace, ONCE)
                .filter(statement -> !statement.changes().isEmpty() && isOutsideTransaction(trace, statement))
                .map(statement -> new Spot(trace, statement, QualifiedName.global(""))
                        .finding(
                                description(),
                                description().severity(),
                                "fails when its migration runs a second time",
                                remedy(Remedies.ended(Remedies.code(statement)))));
    }

    /** Statements of one migration in several transactions. */
    private static boolean isOutsideTransaction(Trace trace, StatementTrace statement) {
        return trace.statements().stream()
                .filter(each ->
                        each.place().migration().equals(statement.place().migration()))
                .anyMatch(each ->
                        each.setting().transaction() != statement.setting().transaction());
    }

    private static String remedy(String code) {
        Matcher index = CONCURRENT.matcher(code);
        String first = index.lookingAt() ? "DROP INDEX CONCURRENTLY IF EXISTS " + index.group(1) + ";\n" : "";
        return first
                + (code.toUpperCase(Locale.ROOT).startsWith("DROP")
                        ? KIND.matcher(code).replaceFirst("$1 IF EXISTS ")
                        : KIND.matcher(code).replaceFirst("$1 IF NOT EXISTS "));
    }
}
