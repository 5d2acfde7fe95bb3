package io.github.schemacheck.rehearsal;

import io.github.schemacheck.rehearsal.MadeUpRows.Content;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Rehearses with one content of the tables after another, so that no row that was made up decides about a failure. */
record RowTrials(Function<Content, Trace> rehearsal) {
    /** Each costs a shadow; migrations that read texts as more types than that are rare. */
    private static final int MOST_TEXTS = 3;

    /** @param rows for each table, 1 or more */
    Trace of(int rows) {
        List<MadeUpText> texts = new ArrayList<>(List.of(MadeUpText.USUAL));
        Trace trace = rehearsal.apply(new Content(rows, MadeUpText.USUAL));
        while (texts.size() <= MOST_TEXTS) {
            Optional<MadeUpText> other = readable(trace).filter(text -> !texts.contains(text));
            if (other.isEmpty()) {
                break;
            }
            texts.add(other.get());
            trace = rehearsal.apply(new Content(rows, other.get()));
        }
        return decided(trace);
    }

    private static Optional<MadeUpText> readable(Trace trace) {
        return doubtful(trace).flatMap(failed -> MadeUpText.readable(trace, failed));
    }

    private Trace decided(Trace trace) {
        Optional<StatementTrace> doubtful = doubtful(trace);
        if (doubtful.isEmpty()) {
            return trace;
        }
        Trace empty = rehearsal.apply(Content.NONE);
        return empty.failed().isPresent() ? trace : empty.assuming(doubtful.get());
    }

    private static Optional<StatementTrace> doubtful(Trace trace) {
        return trace.failed()
                .filter(failed -> failed.outcome().failure().orElseThrow().dependsOnRows());
    }
}
