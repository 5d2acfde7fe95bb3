package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.trace.Trace;
import java.util.stream.Stream;

final class ConcurrentlyInTransaction implements TraceCheck {
    @Override
    public Description description() {
        return new Description(
                "concurrently-in-transaction",
                Severity.ERROR,
                "A statement that no transaction may hold runs in one.",
                "PostgreSQL refuses it, and the release stops there.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream()
                .filter(statement -> statement
                        .outcome()
                        .failure()
                        .filter(failure -> failure.sqlState().equals("25001"))
                        .isPresent())
                .map(statement -> new Spot(trace, statement, QualifiedName.global(""))
                        .finding(
                                description(),
                                description().severity(),
                                statement.outcome().failure().orElseThrow().message(),
                                "-- put it into a migration of its own, and beside that file "
                                        + statement.place().migration()
                                        + ".conf with the line\n-- executeInTransaction=false"));
    }
}
