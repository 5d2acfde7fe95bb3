package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.data.StateFact;
import java.util.stream.Stream;

/** A check of what the server does besides; it is no drift, and may be over in a minute. */
interface StateCheck extends Check {
    StateFact.Kind kind();

    /** @return what the subject is: {@code prepared transaction} */
    String noun();

    String remedy(StateFact fact);

    @Override
    default Stream<Finding> run(Evidence evidence) {
        return evidence.data().stream()
                .filter(StateFact.class::isInstance)
                .map(StateFact.class::cast)
                .filter(fact -> fact.kind() == kind())
                .map(this::finding);
    }

    private Finding finding(StateFact fact) {
        return new Finding(
                description().id(),
                description().severity(),
                noun() + " " + fact.subject(),
                fact.detail(),
                description().why(),
                remedy(fact),
                Certainty.READ);
    }
}
