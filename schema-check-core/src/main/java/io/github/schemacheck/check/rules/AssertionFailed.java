package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.data.AssertionFact;
import java.util.stream.Stream;

final class AssertionFailed implements Check {
    @Override
    public Description description() {
        return new Description(
                "assertion-failed",
                Severity.ERROR,
                "A query of the project that has to return no row returns some.",
                "The project itself says that there must be no such row.");
    }

    @Override
    public Stream<Finding> run(Evidence evidence) {
        return evidence.data().stream()
                .filter(AssertionFact.Failed.class::isInstance)
                .map(AssertionFact.Failed.class::cast)
                .map(this::finding);
    }

    private Finding finding(AssertionFact.Failed fact) {
        String rows = (fact.more() ? "at least " : "") + OrphanRemedy.rows(fact.rows());
        String message = fact.assertion().message();
        return new Finding(
                description().id(),
                Severity.valueOf(fact.assertion().level().name()),
                "assertion " + fact.assertion().name(),
                message.isEmpty() ? "it returns " + rows : message + " (" + rows + ")",
                description().why(),
                remedy(fact.assertion().sql().strip()),
                Certainty.proven(fact));
    }

    private static String remedy(String sql) {
        return "-- See them all:\n" + sql + (sql.endsWith(";") ? "" : "\n;");
    }
}
