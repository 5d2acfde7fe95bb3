package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.data.ImpliedKeyFact;
import io.github.schemacheck.data.OrphanRepair;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.ObjectId;
import java.util.Locale;
import java.util.stream.Stream;

final class ImpliedForeignKey implements Check {
    /** Below it the name is more likely a coincidence. */
    private static final double LEAST_SHARE = 0.5;

    @Override
    public Description description() {
        return new Description(
                "implied-foreign-key",
                Severity.INFO,
                "A column looks like a foreign key and is none.",
                "Nothing stops a row that refers to a parent that is not there.");
    }

    @Override
    public Stream<Finding> run(Evidence evidence) {
        return evidence.data().stream()
                .filter(ImpliedKeyFact.Counted.class::isInstance)
                .map(ImpliedKeyFact.Counted.class::cast)
                .filter(fact -> fact.share() >= LEAST_SHARE)
                .map(this::finding);
    }

    private Finding finding(ImpliedKeyFact.Counted fact) {
        ForeignKey key = fact.key();
        return new Finding(
                description().id(),
                fact.orphans() == 0 ? Severity.INFO : Severity.WARNING,
                ObjectId.column(key.table(), key.columns().get(0)).toString(),
                message(fact),
                description().why(),
                remedy(fact),
                Certainty.ASSUMED);
    }

    private static String message(ImpliedKeyFact.Counted fact) {
        String target = "by its name it points to " + fact.key().references().table() + ", and ";
        String rows = OrphanRemedy.rows(fact.rows()) + " with a value";
        if (fact.orphans() == 0) {
            return target + "all " + rows + " match";
        }
        // Never 100 % where a row is without a parent.
        double percent = Math.floor(fact.share() * 1000) / 10;
        String others = fact.orphans() == 1 ? "1 does not" : fact.orphans() + " do not";
        return target + String.format(Locale.ROOT, "%.1f %% of %s match, %s", percent, rows, others);
    }

    private static String remedy(ImpliedKeyFact.Counted fact) {
        ForeignKey key = fact.key();
        String table = "ALTER TABLE " + key.table();
        String name = Identifier.quote(key.name());
        String columns = Identifier.quote(key.columns().get(0));
        String theirs = Identifier.quote(key.references().columns().get(0));
        String see = fact.orphans() == 0
                ? ""
                : "-- Rows without a parent:\n"
                        + OrphanRepair.plain(key, fact.partitioned()).see() + "\n";
        return see + "-- Where it is meant as a key, in two migrations:\n" + table + " ADD CONSTRAINT " + name
                + " FOREIGN KEY (" + columns + ") REFERENCES "
                + key.references().table() + " (" + theirs
                + ") NOT VALID;\n" + table + " VALIDATE CONSTRAINT " + name + ";";
    }
}
