package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Suppressed;
import io.github.schemacheck.check.Suppressions.Applied;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.Change.Renamed;
import io.github.schemacheck.history.MigrationEffects;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who accepts that live lacks something has accepted that the migration left nothing of it; a line for the migration is
 * not asked for. That a pending migration will fail is never accepted with what it fails on.
 */
public final class AcceptedEffects {
    private static final String ID = new MigrationEffectMissing().description().id();

    private AcceptedEffects() {}

    /** @return the same, with findings whose every missing change is accepted among the suppressed ones */
    public static Applied of(Applied applied, List<MigrationEffects> effects) {
        List<Finding> kept = new ArrayList<>(applied.kept());
        List<Suppressed> suppressed = new ArrayList<>(applied.suppressed());
        for (MigrationEffects each : effects) {
            String migration = MigrationEffectMissing.object(each);
            for (Finding finding : applied.kept()) {
                if (finding.check().equals(ID) && finding.object().equals(migration)) {
                    reason(each, applied).ifPresent(reason -> {
                        kept.remove(finding);
                        suppressed.add(new Suppressed(finding, reason));
                    });
                }
            }
        }
        return new Applied(kept, suppressed);
    }

    /** @return of all that is missing; empty where of some of it nothing, or not everything, was accepted */
    private static Optional<String> reason(MigrationEffects effects, Applied applied) {
        List<String> objects =
                effects.missing().stream().map(AcceptedEffects::object).toList();
        Stream<String> open = applied.kept().stream().map(Finding::object);
        List<Suppressed> about = applied.suppressed().stream()
                .filter(one -> objects.contains(one.finding().object()))
                .toList();
        boolean all = about.stream()
                .map(one -> one.finding().object())
                .collect(Collectors.toSet())
                .containsAll(objects);
        return all && open.noneMatch(objects::contains)
                ? Optional.of(about.stream()
                        .map(Suppressed::reason)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("; ")))
                : Optional.empty();
    }

    private static String object(Change change) {
        return (change instanceof Renamed renamed ? renamed.to().id() : change.id()).toString();
    }
}
