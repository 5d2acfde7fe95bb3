package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.MigrationEffects;
import java.util.stream.Stream;

final class MigrationEffectMissing implements Check {
    @Override
    public Description description() {
        return new Description(
                "migration-effect-missing",
                Severity.ERROR,
                "A migration is recorded as applied, and what it does is not there.",
                "Its tool never runs it again: what is missing stays missing, and later migrations build on it.");
    }

    @Override
    public Stream<Finding> run(Evidence evidence) {
        return evidence.effects().stream().filter(MigrationEffects::recorded).map(this::finding);
    }

    private Finding finding(MigrationEffects effects) {
        boolean none = effects.there().isEmpty();
        String missing = ToldChanges.of(effects.missing());
        return new Finding(
                description().id(),
                none ? Severity.ERROR : Severity.WARNING,
                object(effects),
                none
                        ? "recorded as applied, and nothing of it is there: " + missing
                        : "recorded as applied, and not all of it is there: " + missing,
                description().why(),
                remedy(effects, none),
                Certainty.proven(effects));
    }

    static String object(MigrationEffects effects) {
        return "migration " + effects.migration();
    }

    private static String remedy(MigrationEffects effects, boolean none) {
        String cause = none
                ? "-- Was it recorded without being run (baseline, stamp, fake), or was a dump restored without it?\n"
                : "-- Was it undone by hand, or was only a part of a dump restored?\n";
        return cause
                + (none ? "-- To let the next migrate run it: mvn deploy:reconcile-history\n-- Or run" : "-- Run")
                + " again what is missing of " + effects.migration() + ":\n"
                + ToldChanges.lines(effects.missing());
    }
}
