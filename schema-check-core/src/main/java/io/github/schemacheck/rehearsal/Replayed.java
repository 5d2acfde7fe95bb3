package io.github.schemacheck.rehearsal;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.history.History;
import io.github.schemacheck.schema.ObjectId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * All that a replay found out; this is what is cached.
 *
 * @param steps at least the first
 * @param notes in what the shadow was unlike live
 */
record Replayed(List<ReplayedStep> steps, List<String> notes) {
    Replayed {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /** @param rows which rows the migrations of these names may change */
    ExpectedSchema expected(
            History history, List<Hazard> hazards, List<String> otherNotes, Function<List<String>, RowChanges> rows) {
        List<PendingMigration> pending = new ArrayList<>();
        Set<ObjectId> changing = new HashSet<>();
        for (int i = 1; i < steps.size(); i++) {
            ReplayedStep step = steps.get(i);
            List<Change> changes =
                    SchemaDiff.between(steps.get(i - 1).after(), step.after()).changes();
            pending.add(new PendingMigration(step.names(), changes, rows.apply(step.names())));
            if (step.repeatable()) {
                changes.forEach(change -> changing.add(change.id()));
            }
        }
        List<String> all = new ArrayList<>(otherNotes);
        all.addAll(notes);
        return new ExpectedSchema(
                steps.get(0).after(), steps.get(steps.size() - 1).after(), history, pending, changing, hazards, all);
    }
}
