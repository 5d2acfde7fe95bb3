package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.data.SequenceFact;
import java.util.Locale;
import java.util.stream.Stream;

final class SequenceNearEnd implements Check {
    private static final double SOON = 0.10;
    private static final double NOW = 0.05;

    @Override
    public Description description() {
        return new Description(
                "sequence-near-end",
                Severity.WARNING,
                "A sequence, or the type of the column that it feeds, has less than a tenth of its values left;"
                        + " below a twentieth it is an error.",
                "At the end every insert fails, and widening the column rewrites the table.");
    }

    @Override
    public Stream<Finding> run(Evidence evidence) {
        return SequenceCheck.read(evidence)
                .filter(fact -> !fact.cycles() && fact.left() < SOON)
                .map(fact -> SequenceCheck.finding(
                        SequenceCheck.as(description(), fact.left() < NOW ? Severity.ERROR : Severity.WARNING),
                        fact,
                        message(fact),
                        remedy(fact)));
    }

    private static String message(SequenceFact.Read fact) {
        return String.format(
                Locale.ROOT,
                "%.1f %% of the values for %s are left: the next is %d, the last %d",
                fact.left() * 100,
                fact.column(),
                fact.next(),
                fact.end());
    }

    private static String remedy(SequenceFact.Read fact) {
        return "-- Widen both before they are full; the column by a new bigint column that is filled in batches,\n"
                + "-- because ALTER COLUMN … TYPE bigint rewrites the table under ACCESS EXCLUSIVE:\n"
                + "ALTER SEQUENCE "
                + fact.sequence() + " AS bigint NO MAXVALUE;";
    }
}
