package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.data.SequenceFact;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.ObjectId;
import java.util.stream.Stream;

final class SequenceBehind implements Check {
    @Override
    public Description description() {
        return new Description(
                "sequence-behind",
                Severity.ERROR,
                "A sequence is behind the greatest value of its unique column.",
                "The next insert that takes its value from the sequence fails: duplicate key.");
    }

    @Override
    public Stream<Finding> run(Evidence evidence) {
        return SequenceCheck.read(evidence)
                .filter(SequenceFact.Read::behind)
                .map(fact -> SequenceCheck.finding(description(), fact, message(fact), remedy(fact)));
    }

    private static String message(SequenceFact.Read fact) {
        return "its next value is " + fact.next() + ", and " + fact.column() + " already has up to "
                + fact.taken().orElse(fact.next());
    }

    private static String remedy(SequenceFact.Read fact) {
        ObjectId column = fact.column();
        return "SELECT setval(" + Identifier.literal(fact.sequence().toString()) + ", (SELECT max("
                + Identifier.quote(column.member()) + ") FROM " + column.name() + "));";
    }
}
