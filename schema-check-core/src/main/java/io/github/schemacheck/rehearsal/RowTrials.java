package io.github.schemacheck.rehearsal;

import io.github.schemacheck.rehearsal.MadeUpRows.Content;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace;
import java.util.Optional;
import java.util.function.Function;

/** Rehearses with one content of the tables after another, so that no row that was made up decides about a failure. */
record RowTrials(Function<Content, Trace> rehearsal) {
    /** Each costs a shadow; migrations that read texts as more types than that are rare. */
    private static final int MOST_TEXTS = 5;

    /** @param rows for each table, 1 or more */
    Trace of(int rows) {
        MadeUpTexts texts = MadeUpTexts.USUAL;
        Trace trace = rehearsal.apply(new Content(rows, texts));
        for (int i = 0; i < MOST_TEXTS; i++) {
            Optional<MadeUpTexts> others = others(texts, trace);
            if (others.isEmpty()) {
                break;
            }
            texts = others.get();
            trace = rehearsal.apply(new Content(rows, texts));
        }
        return decided(trace);
    }

    private static Optional<MadeUpTexts> others(MadeUpTexts texts, Trace trace) {
        return doubtful(trace).flatMap(failed -> texts.readBy(failed, trace));
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
