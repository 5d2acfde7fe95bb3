package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Extension;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.trace.Trace;
import java.util.stream.Stream;

final class ExtensionChanges implements TraceCheck {
    @Override
    public Description description() {
        return new Description(
                "extension-changes",
                Severity.WARNING,
                "An extension is created or gets another version.",
                "Live must have the same files, and a role that may: a shadow that could proves neither.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream().flatMap(statement -> statement.changes().stream()
                .filter(change -> !(change instanceof Change.Removed))
                .filter(change -> change.subject() instanceof Extension)
                .map(change -> new Spot(trace, statement, QualifiedName.global(""))
                        .finding(
                                description(),
                                description().severity(),
                                change.toString(),
                                "-- ask live:\nSELECT * FROM pg_available_extension_versions WHERE name = "
                                        + Identifier.literal(change.id().name().name()) + ";")));
    }
}
