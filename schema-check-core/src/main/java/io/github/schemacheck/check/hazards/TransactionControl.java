package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.trace.Trace;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class TransactionControl implements TraceCheck {
    private static final Pattern ENDS =
            Pattern.compile("(?i)(?:COMMIT|END|ABORT|ROLLBACK(?!\\s+(?:WORK\\s+|TRANSACTION\\s+)?TO\\b))\\b");

    @Override
    public Description description() {
        return new Description(
                "transaction-control",
                Severity.ERROR,
                "A migration ends the transaction in which Flyway runs it.",
                "What ran before it stays when the rest fails, and Flyway takes it for undone.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return Seen.statements(trace, ENDS).map(statement -> new Spot(trace, statement, QualifiedName.global(""))
                .finding(
                        description(),
                        description().severity(),
                        Remedies.code(statement).replaceAll("\\s*;$", "") + " inside of Flyway's transaction",
                        "-- leave it out; where a migration must not run in one transaction, put beside its file "
                                + statement.place().migration()
                                + ".conf with the line\n-- executeInTransaction=false"));
    }
}
