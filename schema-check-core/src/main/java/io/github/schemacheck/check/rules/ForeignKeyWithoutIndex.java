package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.IndexSupport;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.schema.QualifiedName;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class ForeignKeyWithoutIndex implements Check {
    @Override
    public Description description() {
        return new Description(
                "foreign-key-without-index",
                Severity.WARNING,
                "No index finds the rows of a foreign key by all its columns.",
                "Deleting a parent, or changing its key, reads the whole table under a lock.");
    }

    @Override
    public Stream<Finding> run(Evidence evidence) {
        Map<QualifiedName, List<Index>> indexes =
                evidence.live().all(Index.class).collect(Collectors.groupingBy(Index::table));
        return evidence.live()
                .all(ForeignKey.class)
                .filter(key -> key.inheritedFrom().isEmpty())
                .flatMap(key -> finding(key, indexes.getOrDefault(key.table(), List.of())).stream());
    }

    private Optional<Finding> finding(ForeignKey key, List<Index> indexes) {
        IndexSupport support = new IndexSupport(key);
        if (indexes.stream().anyMatch(support::full)) {
            return Optional.empty();
        }
        Optional<Set<String>> part = indexes.stream()
                .flatMap(index -> support.part(index).stream())
                .max(Comparator.comparingInt(Collection::size));
        String wanted = key.columns().stream().map(Identifier::quote).collect(Collectors.joining(", "));
        return Optional.of(new Finding(
                description().id(),
                part.isPresent() ? Severity.INFO : description().severity(),
                key.id().toString(),
                part.map(found -> "only (" + String.join(", ", new TreeSet<>(found)) + ") of (" + wanted
                                + ") leads an index")
                        .orElse("no usable index leads with (" + wanted + ")"),
                description().why(),
                "CREATE INDEX CONCURRENTLY ON " + key.table() + " (" + wanted + ");",
                Certainty.READ));
    }
}
