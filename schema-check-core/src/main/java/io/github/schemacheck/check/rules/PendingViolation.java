package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.data.Promise;
import io.github.schemacheck.data.ViolationFact;
import java.util.stream.Stream;

final class PendingViolation implements Check {
    @Override
    public Description description() {
        return new Description(
                "pending-violation",
                Severity.ERROR,
                "Rows break what is about to be asked of them.",
                "The migration or script that asks it stops with an error in the middle of the deployment.");
    }

    @Override
    public Stream<Finding> run(Evidence evidence) {
        return evidence.data().stream()
                .filter(ViolationFact.Broken.class::isInstance)
                .map(ViolationFact.Broken.class::cast)
                .map(this::finding);
    }

    private Finding finding(ViolationFact.Broken fact) {
        boolean mendable = fact.tried().mendable();
        return new Finding(
                description().id(),
                mendable ? Severity.WARNING : Severity.ERROR,
                fact.tried().promise().id().toString(),
                message(fact),
                description().why(),
                "-- See them:\n" + fact.query() + "\n-- Mend them by a migration that runs before.",
                mendable ? Certainty.ASSUMED : Certainty.proven(fact));
    }

    private static String message(ViolationFact.Broken fact) {
        Promise promise = fact.tried().promise();
        String by = fact.tried().by().isEmpty() ? "adding it" : fact.tried().by();
        String rows = (fact.more() ? "at least " : "") + OrphanRemedy.rows(fact.rows());
        return by + " would fail on " + rows + " of " + promise.table() + " " + promise.trouble()
                + (fact.tried().mendable() ? ", unless it mends them first" : "");
    }
}
