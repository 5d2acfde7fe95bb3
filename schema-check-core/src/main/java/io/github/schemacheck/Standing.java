package io.github.schemacheck;

import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.data.DataFact;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.history.Effects;
import io.github.schemacheck.history.MigrationEffects;
import io.github.schemacheck.history.PendingEffects;
import io.github.schemacheck.history.Position;
import io.github.schemacheck.history.Stations;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.migration.ScriptFile;
import io.github.schemacheck.rehearsal.ExpectedSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Where live stands by its schema, whatever its version table says.
 *
 * @param position only where no version table says it
 * @param effects of migrations of which the version table tells another story
 */
record Standing(Optional<Position> position, List<MigrationEffects> effects) {
    /** @param replay of all migrations, one by one: asked only where it can tell something */
    static Standing of(
            ReviewSettings settings, Compared compared, ExpectedSchema expected, Supplier<Optional<Stations>> replay) {
        if (!compared.historyKnown()) {
            Optional<Position> position =
                    replay.get().map(stations -> Position.of(stations, compared.live(), settings.filter()));
            return new Standing(position, List.of());
        }
        SchemaDiff drift = SchemaDiff.between(compared.expected(), compared.live());
        List<MigrationEffects> missing = expected.history().isPresent() && mayBeUndone(settings, drift)
                ? replay.get()
                        .map(stations -> Effects.missing(stations, compared.live(), settings.filter()))
                        .orElse(List.of())
                : List.of();
        return new Standing(
                Optional.empty(),
                Stream.concat(missing.stream(), pending(settings, compared, expected).stream())
                        .toList());
    }

    Evidence evidence(Compared compared, SchemaDiff drift, List<ToolHistory> histories, List<DataFact> rows) {
        return new Evidence(compared.expected(), compared.live(), drift, histories, position, effects, rows);
    }

    /** What is extra can only be what a migration was to remove if its name stands in a file. */
    private static boolean mayBeUndone(ReviewSettings settings, SchemaDiff drift) {
        List<Change> roots = drift.roots().toList();
        if (!roots.stream().allMatch(Change.Added.class::isInstance)) {
            return true;
        }
        List<String> texts = roots.isEmpty()
                ? List.of()
                : settings.expected().scripts().stream().map(Standing::text).toList();
        return roots.stream()
                .map(extra -> extra.id().member().isEmpty()
                        ? extra.id().name().name()
                        : extra.id().member())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> texts.stream().anyMatch(text -> text.contains(name)));
    }

    private static String text(ScriptFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }

    private static List<MigrationEffects> pending(ReviewSettings settings, Compared compared, ExpectedSchema expected) {
        PendingEffects effects = new PendingEffects(compared.live());
        if (settings.stage() == Stage.BEFORE) {
            expected.pending()
                    .forEach(step -> effects.add(
                            step.name(),
                            step.changes().stream()
                                    .filter(change -> settings.filter().test(change.subject()))
                                    .toList(),
                            step.rows().lenient()));
        }
        return effects.found();
    }
}
