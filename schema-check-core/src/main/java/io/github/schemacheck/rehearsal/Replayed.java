package io.github.schemacheck.rehearsal;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.history.Stations;
import io.github.schemacheck.history.Stations.Station;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * @param versions by the name of a migration
     * @param recorded names of the migrations that live's version table has
     */
    Stations stations(Map<String, String> versions, Set<String> recorded) {
        List<Station> all = new ArrayList<>();
        Set<ObjectId> repeatable = new HashSet<>();
        Schema before = steps.get(0).after();
        for (ReplayedStep step : steps) {
            if (step.repeatable()) {
                SchemaDiff.between(before, step.after()).changes().forEach(change -> repeatable.add(change.id()));
            } else {
                String name = step.names().isEmpty() ? "" : step.names().get(0);
                all.add(new Station(name, versions.getOrDefault(name, ""), recorded.contains(name), step.after()));
            }
            before = step.after();
        }
        return new Stations(all, repeatable);
    }

    /** @param rows which rows the migrations of these names may change */
    ExpectedSchema expected(
            Optional<ToolHistory> history,
            List<Hazard> hazards,
            List<String> otherNotes,
            Function<List<String>, RowChanges> rows) {
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
