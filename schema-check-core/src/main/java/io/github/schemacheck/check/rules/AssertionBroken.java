package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.data.AssertionFact;
import java.util.stream.Stream;

final class AssertionBroken implements Check {
    @Override
    public Description description() {
        return new Description(
                "assertion-broken",
                Severity.ERROR,
                "A query of the project cannot be asked.",
                "What it should watch over is not watched.");
    }

    @Override
    public Stream<Finding> run(Evidence evidence) {
        return evidence.data().stream()
                .filter(AssertionFact.Broken.class::isInstance)
                .map(AssertionFact.Broken.class::cast)
                .map(this::finding);
    }

    private Finding finding(AssertionFact.Broken fact) {
        return new Finding(
                description().id(),
                Severity.valueOf(fact.assertion().level().name()),
                "assertion " + fact.assertion().name(),
                fact.why(),
                description().why(),
                "-- mend " + fact.assertion().name() + ".sql: one query that only reads. Where it needs what a pending"
                        + " migration makes,\n-- begin it with\n-- stage: after",
                Certainty.proven(fact));
    }
}
