package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ColumnValue;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class SequenceNotOwned implements Check {
    private static final Pattern NEXT = Pattern.compile("nextval\\('(.+)'::regclass\\)");

    @Override
    public Description description() {
        return new Description(
                "sequence-not-owned",
                Severity.INFO,
                "A sequence feeds one column and belongs to none.",
                "It stays behind when the table is dropped, and TRUNCATE … RESTART IDENTITY does not reset it.");
    }

    /** A sequence for several columns is shared on purpose: it can belong to one of them at most. */
    @Override
    public Stream<Finding> run(Evidence evidence) {
        Map<String, List<Column>> fed = evidence.live()
                .all(Column.class)
                .filter(column ->
                        column.inheritedFrom().isEmpty() && !source(column).isEmpty())
                .collect(Collectors.groupingBy(SequenceNotOwned::source));
        return evidence.live()
                .all(Sequence.class)
                .filter(sequence -> sequence.ownedBy().isEmpty())
                .flatMap(sequence ->
                        finding(sequence, fed.getOrDefault(sequence.name().toString(), List.of())).stream());
    }

    private static String source(Column column) {
        Matcher next = NEXT.matcher(column.value() instanceof ColumnValue.Default given ? given.expression() : "");
        return next.matches() ? next.group(1).replace("''", "'") : "";
    }

    private Optional<Finding> finding(Sequence sequence, List<Column> columns) {
        if (columns.size() != 1) {
            return Optional.empty();
        }
        Column column = columns.get(0);
        return Optional.of(new Finding(
                description().id(),
                description().severity(),
                sequence.id().toString(),
                "feeds " + column.id() + " and is not owned by it",
                description().why(),
                "ALTER SEQUENCE " + sequence.name() + " OWNED BY " + column.table() + "."
                        + Identifier.quote(column.name()) + ";",
                Certainty.READ));
    }
}
