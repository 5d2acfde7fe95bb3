package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.schema.Index;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class DuplicateIndex implements Check {
    /** What a constraint or replication needs stays; then the shorter name. */
    private static final Comparator<Index> NEEDED_FIRST = Comparator.comparing((Index index) ->
                    index.parentObject().isEmpty() && !index.state().replicaIdentity())
            .thenComparing(index -> index.name().length())
            .thenComparing(Index::name);

    @Override
    public Description description() {
        return new Description(
                "duplicate-index",
                Severity.WARNING,
                "Two indexes of a table do the same work.",
                "Every write pays for both, and no query is faster for it.");
    }

    @Override
    public Stream<Finding> run(Evidence evidence) {
        return evidence
                .live()
                .all(Index.class)
                .filter(index -> index.state().valid())
                .collect(Collectors.groupingBy(index -> List.of(index.table(), index.definition())))
                .values()
                .stream()
                .flatMap(this::beyondTheFirst);
    }

    private Stream<Finding> beyondTheFirst(List<Index> same) {
        List<Index> ordered = same.stream().sorted(NEEDED_FIRST).toList();
        Index kept = ordered.get(0);
        return ordered.stream()
                .skip(1)
                .map(index -> new Finding(
                        description().id(),
                        description().severity(),
                        index.id().toString(),
                        "does the same as " + kept.qualifiedName(),
                        description().why(),
                        "-- " + kept.qualifiedName() + " is enough; take this one out in a migration of its own.",
                        Certainty.READ));
    }
}
