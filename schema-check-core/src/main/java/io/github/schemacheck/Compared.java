package io.github.schemacheck;

import io.github.schemacheck.check.rules.StandardChecks;
import io.github.schemacheck.data.PendingStep;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.rehearsal.ExpectedSchema;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The two sides of the comparison: what the filter lets through, and what can be compared at this stage.
 *
 * @param historyKnown whether it is known which migrations were applied
 * @param pending what migrations will do next; empty where that is not known, and where all of them should have run
 * @param notChecked what cannot be compared, and why
 */
record Compared(
        Schema expected, Schema live, boolean historyKnown, List<PendingStep> pending, List<NotChecked> notChecked) {
    static Compared of(ReviewSettings settings, ExpectedSchema expected, Schema live) {
        boolean before = settings.stage() == Stage.BEFORE;
        Predicate<SchemaObject> counts = o -> settings.filter().test(o) && !(before && changing(expected, o));
        Schema have = live.only(counts);
        boolean known = expected.history().flatMap(ToolHistory::unknown).isEmpty() || !hasTables(have);
        if (before && !known) {
            String why = "the version table does not say which migrations were applied";
            List<NotChecked> these = List.of(
                    new NotChecked("the schema", why, StandardChecks.comparing()),
                    new NotChecked("which migrations are pending", why, StandardChecks.reconciling()),
                    new NotChecked("rows that pending migrations break on", why, Set.of("pending-violation")));
            return new Compared(have, have, false, List.of(), these);
        }
        List<PendingStep> pending = before && known ? pending(expected, settings) : List.of();
        return new Compared(expected.at(!before).only(counts), have, known, pending, List.of());
    }

    private static List<PendingStep> pending(ExpectedSchema expected, ReviewSettings settings) {
        return expected.pending().stream()
                .map(step -> new PendingStep(
                        step.name(),
                        step.changes().stream()
                                .filter(change -> settings.filter().test(change.subject()))
                                .toList(),
                        step.rows()::mayTouch,
                        step.rows().converts()))
                .toList();
    }

    private static boolean hasTables(Schema live) {
        return live.all(Table.class).findAny().isPresent();
    }

    /** What a pending repeatable migration will replace was made by a file that is gone: it cannot be compared now. */
    private static boolean changing(ExpectedSchema expected, SchemaObject object) {
        return expected.changing().contains(object.id())
                || object.parent().filter(expected.changing()::contains).isPresent();
    }
}
