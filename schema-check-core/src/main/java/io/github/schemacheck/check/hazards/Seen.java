package io.github.schemacheck.check.hazards;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Trace;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What checks pick out of a trace. */
final class Seen {
    private Seen() {}

    /** @return what statements that begin with the words did to tables that match */
    static Stream<Spot> spots(Trace trace, Pattern words, Predicate<Touch> which) {
        return statements(trace, words).flatMap(statement -> statement
                .tables()
                .filter(which)
                .map(touch -> new Spot(trace, statement, touch.relation().name())));
    }

    static Stream<StatementTrace> statements(Trace trace, Pattern words) {
        return trace.statements().stream()
                .filter(statement -> !statement.failed()
                        && words.matcher(Remedies.code(statement)).lookingAt());
    }

    static boolean blocksWrites(Touch touch) {
        return touch.strongest().filter(LockMode::blocksWrites).isPresent();
    }

    /** @return the tables that the statement reads in full and changes rows of, which it does not name by their key */
    static Stream<Spot> changed(Trace trace, StatementTrace statement) {
        return statement
                .tables()
                .filter(touch -> touch.scanned() && changesRows(statement, touch))
                .map(touch -> new Spot(trace, statement, touch.relation().name()))
                .filter(spot -> !KeyedRows.holds(trace, statement, spot.table()));
    }

    /** A lock that the transaction had already is not taken again. */
    private static boolean changesRows(StatementTrace statement, Touch touch) {
        return touch.taken().contains(LockMode.ROW_EXCLUSIVE)
                || RowChange.of(statement)
                        .filter(change -> change.isOf(touch.relation().name()))
                        .isPresent();
    }

    static boolean blocksReads(Touch touch) {
        return touch.strongest().filter(LockMode::blocksReads).isPresent();
    }

    /** @return what live has of the kind, and the statement takes away for good */
    static <T extends SchemaObject> Stream<T> dropped(Trace trace, StatementTrace statement, Class<T> kind) {
        return statement.changes().stream()
                .filter(Change.Removed.class::isInstance)
                .filter(change ->
                        trace.before().has(change.id()) && !trace.after().has(change.id()))
                .map(Change::subject)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
