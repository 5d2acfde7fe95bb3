package io.github.schemacheck;

import io.github.schemacheck.history.Stations;
import io.github.schemacheck.history.Stations.Station;
import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.MigrationDirectory;
import io.github.schemacheck.migration.MigrationSet;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.rehearsal.ExpectedSchema;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.rehearsal.PostgresBinaries;
import io.github.schemacheck.rehearsal.Rehearsal;
import io.github.schemacheck.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Does an application that was built with older migrations fit live? What it was written for is found by replaying the
 * project's migrations up to those that it had, so nothing has to be kept but which these were. Live is only read.
 */
public final class OldApplicationReview {
    private final PostgresBinaries binaries;
    private final Map<String, String> environment;
    private final Consumer<String> progress;

    /** The same as of a {@link SchemaReview}. */
    public OldApplicationReview(PostgresBinaries binaries, Map<String, String> environment, Consumer<String> progress) {
        this.binaries = binaries;
        this.environment = Map.copyOf(environment);
        this.progress = progress;
    }

    /**
     * @param settings at {@link Stage#BEFORE} live as it is now is meant, at {@link Stage#AFTER} as the pending
     *     migrations will make it
     * @param builtWith the migrations that the application had
     * @throws ProblemException where the migrations are not Flyway's, or do not run on an empty database
     */
    public ApplicationFit run(ReviewSettings settings, MigrationSet builtWith) {
        if (!(settings.expected() instanceof ExpectedSource.FlywayMigrations flyway)) {
            throw new ProblemException(
                    "Only of Flyway's migrations is it known what an older application was written for.",
                    "compare by hand, or set deploy.locations to where Flyway's files are.");
        }
        List<Migration> files = MigrationDirectory.read(flyway.settings()).migrations();
        LiveReading live = LiveReading.of(settings);
        Rehearsal rehearsal = new Rehearsal(settings.shadow(), binaries, environment, progress);
        ExpectedSchema expected = rehearsal.expected(flyway, live.facts());
        Optional<Schema> old = applied(expected, files, builtWith).or(() -> rehearsal
                .stations(flyway, live.facts())
                .flatMap(stations -> station(stations, files, builtWith)));
        if (old.isEmpty()) {
            return new ApplicationFit(
                    List.of(), List.of("it was built with migrations that are not those of this project, in any part"));
        }
        Schema now = settings.stage() == Stage.AFTER
                ? expected.all()
                : live.catalog().schema();
        return new ApplicationFit(
                OldApplication.misses(old.get().only(settings.filter()), now.only(settings.filter())),
                MigrationSet.of(files).repeatable().equals(builtWith.repeatable())
                        ? List.of()
                        : List.of("its repeatable migrations were others: what they made is not compared"));
    }

    /** Usually it runs with just what is applied, and that is replayed already. */
    private static Optional<Schema> applied(ExpectedSchema expected, List<Migration> files, MigrationSet builtWith) {
        List<Migration> applied = files.stream()
                .filter(file -> !expected.pendingNames().contains(file.script()))
                .toList();
        return isOf(applied, builtWith) ? Optional.of(expected.applied()) : Optional.empty();
    }

    private static Optional<Schema> station(Stations stations, List<Migration> files, MigrationSet builtWith) {
        Map<String, Migration> byName =
                files.stream().collect(Collectors.toMap(Migration::script, Function.identity(), (one, other) -> one));
        List<Migration> so = new ArrayList<>();
        for (Station station : stations.all()) {
            Optional.ofNullable(byName.get(station.migration())).ifPresent(so::add);
            if (isOf(so, builtWith)) {
                return Optional.of(station.schema());
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(List<Migration> migrations, MigrationSet builtWith) {
        return MigrationSet.of(migrations).versioned().equals(builtWith.versioned());
    }
}
