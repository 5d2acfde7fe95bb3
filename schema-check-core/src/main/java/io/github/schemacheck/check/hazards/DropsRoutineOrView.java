package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.Extension;
import io.github.schemacheck.schema.MaterializedView;
import io.github.schemacheck.schema.Routine;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.Sequence;
import io.github.schemacheck.schema.View;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class DropsRoutineOrView implements TraceCheck {
    private static final Pattern DROP = Pattern.compile("(?i)DROP\\b");
    private static final Pattern SEQUENCE = Pattern.compile("(?i)DROP\\s+SEQUENCE\\b");

    @Override
    public Description description() {
        return new Description(
                "drops-routine-or-view",
                Severity.WARNING,
                "A routine, a view or a sequence is dropped that code may use.",
                "No catalogue knows who calls it: the running application, a function, a report.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return Seen.statements(trace, DROP).flatMap(statement -> Seen.dropped(trace, statement, SchemaObject.class)
                .filter(DropsRoutineOrView::isCalled)
                .filter(object -> !(object instanceof Sequence) || isNamed(statement))
                .map(object -> new Spot(trace, statement, object.id().name())
                        .finding(
                                description(),
                                description().severity(),
                                object.id() + " is dropped",
                                "-- first release a version that does not use it; then say above the statement\n"
                                        + Remedies.allow(description(), "no version that runs uses " + object.id()))));
    }

    /** A sequence that a table owns goes with it. */
    private static boolean isNamed(StatementTrace statement) {
        return SEQUENCE.matcher(Remedies.code(statement)).lookingAt();
    }

    private static boolean isCalled(SchemaObject object) {
        return object instanceof Routine
                || object instanceof View
                || object instanceof MaterializedView
                || object instanceof Sequence
                || object instanceof Extension;
    }
}
