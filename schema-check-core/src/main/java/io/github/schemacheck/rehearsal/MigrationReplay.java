package io.github.schemacheck.rehearsal;

import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.Migration.Kind;
import io.github.schemacheck.migration.MigrationDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Replays first what live has, then step by step what it has not yet. */
final class MigrationReplay {
    private final FlywaySettings settings;
    private final MigrationDirectory files;
    private final ReplayPlan plan;
    private final FlywayVersions versions;

    MigrationReplay(FlywaySettings settings, MigrationDirectory files, ReplayPlan plan, FlywayVersions versions) {
        this.settings = settings;
        this.files = files;
        this.plan = plan;
        this.versions = versions;
    }

    ReplayPlan plan() {
        return plan;
    }

    FlywayVersions versions() {
        return versions;
    }

    Replayed run(ShadowDatabase shadow, Shadow around) {
        try (LoadedFlyway flyway = flyway()) {
            List<Migration> seen = applied(flyway, shadow, around);
            return new Replayed(steps(flyway, seen, shadow, around), shadow.notes());
        }
    }

    private List<ReplayedStep> steps(LoadedFlyway flyway, List<Migration> seen, ShadowDatabase shadow, Shadow around) {
        try (ShadowReader reader = shadow.reader(around.schemas())) {
            List<ReplayedStep> steps = new ArrayList<>();
            steps.add(new ReplayedStep(List.of(), false, reader.read()));
            for (List<Migration> step : plan.pending()) {
                seen.addAll(step);
                List<String> names = step.stream().map(Migration::script).toList();
                around.progress().accept("Rehearsing " + names.get(0) + (names.size() > 1 ? " and others" : ""));
                flyway.migrate(shown(seen, around.hasInit()), shadow.source());
                steps.add(new ReplayedStep(names, step.get(0).is(Kind.REPEATABLE), reader.read()));
            }
            return steps;
        }
    }

    /** Brings the shadow to where live is. */
    List<Migration> applied(LoadedFlyway flyway, ShadowDatabase shadow, Shadow around) {
        List<Migration> seen = new ArrayList<>();
        for (List<Migration> run : plan.applied()) {
            seen.addAll(run);
            around.progress().accept("Replaying " + run.size() + " applied migration(s)");
            flyway.migrate(shown(seen, around.hasInit()), shadow.source());
        }
        return seen;
    }

    /** @return in the order in which they will run */
    List<Migration> pending() {
        return plan.pending().stream().flatMap(List::stream).toList();
    }

    LoadedFlyway flyway() {
        return versions.own() ? LoadedFlyway.ofProject(settings.classpath()) : LoadedFlyway.ours(settings.classpath());
    }

    /** @return all that ran or will run; Flyway itself knows what is left to do */
    Migrator.Shown all(boolean nonEmpty) {
        return shown(
                Stream.concat(plan.applied().stream(), plan.pending().stream())
                        .flatMap(List::stream)
                        .toList(),
                nonEmpty);
    }

    Migrator.Shown shown(List<Migration> seen, boolean nonEmpty) {
        return new Migrator.Shown(settings, seen, files.others(), nonEmpty);
    }
}
