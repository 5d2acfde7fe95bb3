package io.github.schemacheck.report;

import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One statement and who waits for it, in a line. */
public final class StatementText {
    private static final int SHOWN = 60;

    private StatementText() {}

    public static String of(Trace trace, StatementTrace statement) {
        String shown = sql(statement);
        if (statement.failed()) {
            return shown + ": fails";
        }
        List<String> effects = statement
                .tables()
                .flatMap(touch -> effect(trace, touch).stream())
                .toList();
        return shown + ": " + (effects.isEmpty() ? "nobody waits" : String.join("; ", effects));
    }

    /** @return the beginning of a statement in one line, without comments */
    public static String sql(StatementTrace statement) {
        String sql = Printable.line(
                statement.sql().strip().replaceAll("(?m)^\\s*--.*\\R", "").replaceAll("\\s+", " "));
        return sql.length() <= SHOWN ? sql : sql.substring(0, SHOWN) + " …";
    }

    private static Optional<String> effect(Trace trace, Touch touch) {
        Optional<LockMode> strongest = touch.strongest().filter(LockMode::blocksWrites);
        List<String> words = Stream.of(
                        strongest.map(mode -> mode.blocksReads() ? "no reading, no writing" : "no writing"),
                        touch.rewritten() ? Optional.of("written anew") : Optional.<String>empty(),
                        touch.scanned() && !touch.rewritten() ? Optional.of("read in full") : Optional.<String>empty())
                .flatMap(Optional::stream)
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        long rows = trace.size(touch.relation().name()).rows();
        return Optional.of(touch.relation().name() + " (" + Counted.of(rows, "row") + ") " + String.join(", ", words));
    }
}
