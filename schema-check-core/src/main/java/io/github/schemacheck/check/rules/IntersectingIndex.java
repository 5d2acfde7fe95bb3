package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.schema.Index;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class IntersectingIndex implements Check {
    @Override
    public Description description() {
        return new Description(
                "intersecting-index",
                Severity.INFO,
                "An index begins with all the keys of a shorter one.",
                "Most queries of the shorter one can use the longer one; every write pays for both.");
    }

    @Override
    public Stream<Finding> run(Evidence evidence) {
        return evidence
                .live()
                .all(Index.class)
                .filter(index ->
                        index.state().valid() && index.definition().method().equals("btree"))
                .collect(Collectors.groupingBy(Index::table))
                .values()
                .stream()
                .flatMap(indexes -> indexes.stream().flatMap(index -> longer(index, indexes)));
    }

    private Stream<Finding> longer(Index index, List<Index> others) {
        if (index.definition().unique()
                || index.parentObject().isPresent()
                || index.state().replicaIdentity()) {
            return Stream.empty();
        }
        return others.stream()
                .filter(other -> begins(other.definition(), index.definition()))
                .min(Comparator.comparing(Index::name))
                .map(other -> new Finding(
                        description().id(),
                        description().severity(),
                        index.id().toString(),
                        other.qualifiedName() + " begins with its keys",
                        description().why(),
                        "-- Look at pg_stat_user_indexes before you take it out: a shorter index is a smaller one.",
                        Certainty.READ))
                .stream();
    }

    private static boolean begins(Index.Definition longer, Index.Definition shorter) {
        int keys = shorter.keys().size();
        return longer.keys().size() > keys
                && longer.keys().subList(0, keys).equals(shorter.keys())
                && longer.predicate().equals(shorter.predicate())
                && new HashSet<>(longer.include()).containsAll(shorter.include());
    }
}
