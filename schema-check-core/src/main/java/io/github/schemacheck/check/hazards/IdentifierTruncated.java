package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.trace.Trace;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class IdentifierTruncated implements TraceCheck {
    private static final int MOST = 63;

    @Override
    public Description description() {
        return new Description(
                "identifier-truncated",
                Severity.WARNING,
                "A name is longer than PostgreSQL keeps.",
                "It is cut to 63 bytes without an error, and two long names may become one.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream().flatMap(statement -> statement
                .added(SchemaObject.class)
                .map(object -> object.id().path())
                .map(path -> path.substring(path.lastIndexOf('.') + 1).replace("\"", ""))
                .filter(name -> name.getBytes(StandardCharsets.UTF_8).length == MOST)
                .distinct()
                .filter(name -> Pattern.compile(Pattern.quote(name) + "\\w", Pattern.CASE_INSENSITIVE)
                        .matcher(Remedies.code(statement))
                        .find())
                .map(name -> new Spot(trace, statement, QualifiedName.global(""))
                        .finding(
                                description(),
                                description().severity(),
                                "only " + name + " is kept",
                                "-- give it a shorter name")));
    }
}
