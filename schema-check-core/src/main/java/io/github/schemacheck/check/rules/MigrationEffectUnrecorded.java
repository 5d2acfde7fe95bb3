package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.MigrationEffects;
import java.util.stream.Stream;

final class MigrationEffectUnrecorded implements Check {
    @Override
    public Description description() {
        return new Description(
                "migration-effect-unrecorded",
                Severity.ERROR,
                "Live has already what a pending migration will do.",
                "The migration stops with an error in the middle of the deployment, as what it makes exists already"
                        + " or what it takes away is gone.");
    }

    @Override
    public Stream<Finding> run(Evidence evidence) {
        return evidence.effects().stream().filter(each -> !each.recorded()).map(this::finding);
    }

    private Finding finding(MigrationEffects effects) {
        boolean all = effects.missing().isEmpty();
        return new Finding(
                description().id(),
                effects.lenient() ? Severity.WARNING : Severity.ERROR,
                "migration " + effects.migration(),
                (effects.lenient() ? "pending" : "would fail")
                        + (all ? ", and all of it is there already: " : ", as a part of it is there already: ")
                        + ToldChanges.of(effects.there()),
                description().why(),
                all
                        ? "-- If it ran here, or somebody did the same by hand, record it: mvn deploy:reconcile-history"
                        : "-- Undo by hand what is there of it, so that it can run:\n"
                                + ToldChanges.lines(effects.there()),
                effects.lenient() ? Certainty.ASSUMED : Certainty.proven(effects));
    }
}
