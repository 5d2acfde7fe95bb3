package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Validation;
import java.util.stream.Stream;

final class OrphanedRows implements Check {
    @Override
    public Description description() {
        return new Description(
                "orphaned-rows",
                Severity.ERROR,
                "Rows refer to a parent that does not exist.",
                "Code that follows the reference finds nothing, and the next dump cannot be restored.");
    }

    @Override
    public Stream<Finding> run(Evidence evidence) {
        return OrphanRemedy.orphans(evidence, true).map(fact -> {
            ForeignKey key = fact.key().key();
            String message = OrphanRemedy.rows(fact.orphans()) + " of " + key.table() + " without a parent in "
                    + key.references().table() + promise(key);
            return OrphanRemedy.finding(description(), fact, message, evidence.live());
        });
    }

    /** The server believes its own catalogue: VALIDATE CONSTRAINT does not look again. */
    private static String promise(ForeignKey key) {
        return key.validation() == Validation.VALIDATED ? ", though the catalogue says that the key is valid" : "";
    }
}
