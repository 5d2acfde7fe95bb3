package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.data.SequenceFact;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import java.util.stream.Stream;

/** The sequences that could be read, and findings about them. */
final class SequenceCheck {
    private SequenceCheck() {}

    static Stream<SequenceFact.Read> read(Evidence evidence) {
        return evidence.data().stream()
                .filter(SequenceFact.Read.class::isInstance)
                .map(SequenceFact.Read.class::cast);
    }

    static Description as(Description description, Severity severity) {
        return new Description(description.id(), severity, description.title(), description.why());
    }

    static Finding finding(Description description, SequenceFact.Read fact, String message, String remedy) {
        return new Finding(
                description.id(),
                description.severity(),
                ObjectId.of(ObjectKind.SEQUENCE, fact.sequence()).toString(),
                message,
                description.why(),
                remedy,
                Certainty.proven(fact));
    }
}
