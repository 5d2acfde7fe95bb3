package io.github.schemacheck.rehearsal;

import io.github.schemacheck.schema.CheckConstraint;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ColumnValue;
import io.github.schemacheck.schema.Domain;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ServerErrorMessage;

/** A row that a table may take: first of values that fit the types, then of constants that its checks name. */
final class MadeUpRow {
    private static final Pattern CONSTANT = Pattern.compile("'((?:[^']|'')*)'|\\b(\\d+(?:\\.\\d+)?)\\b");

    private final Schema schema;
    private final QualifiedName table;
    private final MadeUpTexts texts;
    private final List<Column> columns;
    private final Map<String, Integer> choice = new HashMap<>();

    MadeUpRow(Schema schema, QualifiedName table, MadeUpTexts texts) {
        this.schema = schema;
        this.table = table;
        this.texts = texts;
        this.columns = schema.all(Column.class)
                .filter(column -> column.table().equals(table) && !(column.value() instanceof ColumnValue.Generated))
                .sorted(Comparator.comparing(Column::position))
                .toList();
    }

    String insert() {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : columns) {
            List<String> known = values(column);
            if (!known.isEmpty()) {
                int chosen = Math.min(choice.getOrDefault(column.name(), 0), known.size() - 1);
                names.add(Identifier.quote(column.name()));
                values.add(Identifier.literal(known.get(chosen)));
            }
        }
        return names.isEmpty()
                ? "INSERT INTO " + table + " DEFAULT VALUES"
                : "INSERT INTO " + table + " (" + String.join(", ", names) + ") OVERRIDING SYSTEM VALUE VALUES ("
                        + String.join(", ", values) + ")";
    }

    /**
     * What a key holds is another value in each row, made from its number alone, so that references of other tables
     * find it; the rest is as in the first row.
     */
    String insertMore(int count) {
        Set<String> keys = MadeUpKeys.of(schema, table);
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : columns) {
            List<String> known = values(column);
            if (!known.isEmpty()) {
                String value = Identifier.literal(
                        known.get(Math.min(choice.getOrDefault(column.name(), 0), known.size() - 1)));
                names.add(Identifier.quote(column.name()));
                values.add(
                        keys.contains(column.name())
                                ? MadeUpKeys.varied(value, column.type().name())
                                : value + "::" + column.type());
            }
        }
        return "INSERT INTO " + table + (names.isEmpty() ? "" : " (" + String.join(", ", names) + ")")
                + " OVERRIDING SYSTEM VALUE SELECT " + String.join(", ", values) + " FROM generate_series(1, " + count
                + ") AS i";
    }

    /** @return whether another row is left to be tried after what the server said to the last one */
    boolean changes(@Nullable ServerErrorMessage refused) {
        if (refused == null || !"23514".equals(refused.getSQLState())) {
            return false;
        }
        boolean changed = false;
        for (Column column : columns) {
            int next = choice.getOrDefault(column.name(), 0) + 1;
            if (isMeant(column, refused) && next < values(column).size()) {
                choice.put(column.name(), next);
                changed = true;
            }
        }
        return changed;
    }

    private boolean isMeant(Column column, ServerErrorMessage refused) {
        @Nullable String type = refused.getDatatype();
        if (type != null) {
            return domain(column)
                    .filter(domain -> domain.name().name().equals(type))
                    .isPresent();
        }
        @Nullable String name = refused.getConstraint();
        return expressions()
                .filter(known ->
                        name == null ? known.name().isEmpty() : known.name().equals(name))
                .anyMatch(known -> known.expression().contains(column.name()));
    }

    /** @return the one that fits its type first; without duplicates */
    private List<String> values(Column column) {
        List<String> values = new ArrayList<>();
        MadeUpValue.of(column.type(), schema, texts.of(column.name())).ifPresent(values::add);
        expressions()
                .filter(known -> known.expression().contains(column.name()))
                .forEach(known -> constants(known.expression(), values));
        domain(column).ifPresent(domain -> domain.checks().forEach(check -> constants(check.expression(), values)));
        return values.stream().distinct().toList();
    }

    private Optional<Domain> domain(Column column) {
        try {
            ObjectId id = ObjectId.of(
                    ObjectKind.DOMAIN, QualifiedName.parse(column.type().name()));
            return schema.find(id).map(Domain.class::cast);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void constants(String expression, List<String> into) {
        Matcher found = CONSTANT.matcher(expression);
        while (found.find()) {
            if (found.group(1) != null) {
                into.add(found.group(1).replace("''", "'"));
            } else {
                BigDecimal number = new BigDecimal(found.group(2));
                Stream.of(number, number.subtract(BigDecimal.ONE), number.add(BigDecimal.ONE))
                        .forEach(near -> into.add(near.toPlainString()));
            }
        }
    }

    /** @param name empty for the bounds of a partition */
    private record Known(String name, String expression) {}

    private Stream<Known> expressions() {
        Stream<Known> checks = schema.all(CheckConstraint.class)
                .filter(check -> check.table().equals(table))
                .map(check -> new Known(check.name(), check.expression()));
        Stream<Known> bounds = table(table)
                .map(Table::partitioning)
                .flatMap(part -> part.bounds().map(text -> new Known("", text + " " + key(part))))
                .stream();
        return Stream.concat(checks, bounds);
    }

    private String key(Table.Partitioning part) {
        return part.parent()
                .flatMap(this::table)
                .flatMap(parent -> parent.partitioning().key())
                .orElse("");
    }

    private Optional<Table> table(QualifiedName name) {
        return schema.find(ObjectId.table(name)).map(Table.class::cast);
    }
}
