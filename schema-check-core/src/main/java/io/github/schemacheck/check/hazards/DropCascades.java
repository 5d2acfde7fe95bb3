package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class DropCascades implements TraceCheck {
    private static final Pattern DROP = Pattern.compile("(?is)(?:DROP|ALTER)\\b.*\\bCASCADE\\b");

    @Override
    public Description description() {
        return new Description(
                "drop-cascades",
                Severity.ERROR,
                "CASCADE drops objects that the statement does not name.",
                "Who wrote the migration may not know of them; what hangs on them on live goes too.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return Seen.statements(trace, DROP).flatMap(statement -> {
            List<SchemaObject> all =
                    Seen.dropped(trace, statement, SchemaObject.class).toList();
            Set<ObjectId> ids = all.stream().map(SchemaObject::id).collect(Collectors.toSet());
            String more = all.stream()
                    .filter(object -> object.parent().filter(ids::contains).isEmpty())
                    .map(SchemaObject::id)
                    .filter(id -> !Remedies.code(statement).contains(id.name().name()))
                    .map(ObjectId::toString)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return more.isEmpty() ? Stream.of() : Stream.of(finding(trace, statement, more));
        });
    }

    private Finding finding(Trace trace, StatementTrace statement, String more) {
        return new Spot(trace, statement, QualifiedName.global(""))
                .finding(
                        description(),
                        description().severity(),
                        "it also drops " + more,
                        "-- drop them by name, before; then this without CASCADE");
    }
}
