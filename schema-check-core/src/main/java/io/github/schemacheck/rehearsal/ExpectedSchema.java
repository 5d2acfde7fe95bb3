package io.github.schemacheck.rehearsal;

import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the code needs, before and after the next migrate.
 *
 * @param applied what the database must be now: after the migrations that its version table names
 * @param all what it must be when all migrations ran; equal to {@code applied} where nothing is pending
 * @param history of the migrations that make it; empty where it comes from elsewhere
 * @param pending in the order in which they will run
 * @param changing objects that pending or outdated repeatable migrations create or replace: how they look now is not
 *     known, so they are no drift before migrating
 * @param hazards what the replay did differently because the project's own settings would not work
 * @param notes what was assumed, for people; one line each
 */
public record ExpectedSchema(
        Schema applied,
        Schema all,
        Optional<ToolHistory> history,
        List<PendingMigration> pending,
        Set<ObjectId> changing,
        List<Hazard> hazards,
        List<String> notes) {
    public ExpectedSchema {
        pending = List.copyOf(pending);
        changing = Set.copyOf(changing);
        hazards = List.copyOf(hazards);
        notes = List.copyOf(notes);
    }

    /** @return an expected schema without a history: nothing is pending */
    public static ExpectedSchema of(Schema schema, List<String> notes) {
        return new ExpectedSchema(schema, schema, Optional.empty(), List.of(), Set.of(), List.of(), notes);
    }

    /** @return the files of all pending migrations, in the order in which they will run */
    public List<String> pendingNames() {
        return pending.stream().flatMap(step -> step.names().stream()).toList();
    }

    /** @return what is expected before or after the pending migrations ran */
    public Schema at(boolean afterMigrating) {
        return afterMigrating ? all : applied;
    }
}
