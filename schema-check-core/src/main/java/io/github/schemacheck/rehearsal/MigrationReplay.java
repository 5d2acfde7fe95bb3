package io.github.schemacheck.rehearsal;

import io.github.schemacheck.history.Reconciliation;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.Migration.Kind;
import io.github.schemacheck.migration.MigrationDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Replays first what live has, then step by step what it has not yet. */
final class MigrationReplay {
    private final FlywaySettings settings;
    private final MigrationDirectory files;
    private final ReplayPlan plan;
    private final Consumer<String> progress;

    MigrationReplay(
            FlywaySettings settings, MigrationDirectory files, Reconciliation state, Consumer<String> progress) {
        this.settings = settings;
        this.files = files;
        this.plan = ReplayPlan.of(state);
        this.progress = progress;
    }

    ReplayPlan plan() {
        return plan;
    }

    Replayed run(ShadowDatabase shadow, Shadow around) {
        Schemas schemas = around.schemas();
        boolean nonEmpty = around.hasInit();
        try (JavaMigrations java = new JavaMigrations(settings)) {
            FlywayReplay flyway = new FlywayReplay(settings, files.others(), shadow, java);
            List<Migration> seen = new ArrayList<>();
            for (List<Migration> run : plan.applied()) {
                seen.addAll(run);
                progress.accept("Replaying " + run.size() + " applied migration(s)");
                flyway.migrate(seen, nonEmpty);
            }
            List<ReplayedStep> steps = new ArrayList<>();
            steps.add(new ReplayedStep(List.of(), false, shadow.read(schemas)));
            for (List<Migration> step : plan.pending()) {
                seen.addAll(step);
                List<String> names = step.stream().map(Migration::script).toList();
                progress.accept("Rehearsing " + names.get(0) + (names.size() > 1 ? " and others" : ""));
                flyway.migrate(seen, nonEmpty);
                steps.add(new ReplayedStep(names, step.get(0).is(Kind.REPEATABLE), shadow.read(schemas)));
            }
            return new Replayed(steps, shadow.notes());
        }
    }
}
