package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import java.util.stream.Stream;

final class ForeignKeyWouldFail implements Check {
    @Override
    public Description description() {
        return new Description(
                "foreign-key-would-fail",
                Severity.ERROR,
                "A foreign key that live lacks cannot be added as its rows are.",
                "The migration or script that adds it stops with an error in the middle of the deployment.");
    }

    @Override
    public Stream<Finding> run(Evidence evidence) {
        return OrphanRemedy.orphans(evidence, false)
                .map(fact -> OrphanRemedy.finding(
                        description(),
                        fact,
                        "adding it would fail on " + OrphanRemedy.rows(fact.orphans()) + " of "
                                + fact.key().key().table() + " without a parent in "
                                + fact.key().key().references().table(),
                        evidence.live()));
    }
}
