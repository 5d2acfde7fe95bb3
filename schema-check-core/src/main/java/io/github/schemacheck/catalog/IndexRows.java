package io.github.schemacheck.catalog;

import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Indexes. */
final class IndexRows {
    /** pg_collation's row "default"; the collation that an expression has by itself is not in the catalogue. */
    private static final long DEFAULT_COLLATION = 100;

    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    private IndexRows() {}

    static void index(Row row, Reading reading) {
        long oid = row.number();
        long tableOid = row.number();
        if (reading.relation(tableOid) == null) {
            row.skipAll();
            return;
        }
        Relation table = reading.known(tableOid);
        String name = row.text();
        Optional<ObjectId> parent = parent(row, table);
        Index.Definition definition = definition(row, reading, table);
        Index.State state = reading.pool().shared(new Index.State(row.flag(), row.flag(), row.flag(), row.flag()));
        reading.add("pg_class", oid, new Index(table.name(), name, definition, state, parent));
    }

    private static Optional<ObjectId> parent(Row row, Relation table) {
        List<String> constraint = row.texts();
        Optional<QualifiedName> attachedTo = row.optionalName();
        if (constraint.isEmpty()) {
            return attachedTo.map(index -> ObjectId.of(ObjectKind.INDEX, index));
        }
        ObjectKind kind =
                switch (constraint.get(0)) {
                    case "p" -> ObjectKind.PRIMARY_KEY;
                    case "u" -> ObjectKind.UNIQUE_CONSTRAINT;
                    default -> ObjectKind.EXCLUSION_CONSTRAINT;
                };
        return Optional.of(new ObjectId(kind, table.name(), constraint.get(1)));
    }

    private static Index.Definition definition(Row row, Reading reading, Relation table) {
        String method = row.text();
        boolean unique = row.flag();
        boolean nullsNotDistinct = row.flag();
        int keyCount = row.integer();
        long[] columns = row.numbers();
        List<Index.Key> keys = keys(row, reading, table, Arrays.copyOf(columns, keyCount));
        List<String> include = table.columns(Arrays.copyOfRange(columns, keyCount, columns.length));
        Optional<String> predicate = row.optional();
        List<String> options = row.sorted();
        String tablespace = row.optional().orElse("");
        return new Index.Definition(unique, nullsNotDistinct, method, keys, include, predicate, options, tablespace);
    }

    /** Takes collations, operator classes, flags, expressions in order, and the options of operator classes. */
    private static List<Index.Key> keys(Row row, Reading reading, Relation table, long[] columns) {
        long[] collations = row.numbers();
        long[] classes = row.numbers();
        long[] flags = row.numbers();
        List<String> expressions = row.texts();
        Map<Long, String> options = operatorClassOptions(row);
        List<Index.Key> keys = new ArrayList<>(columns.length);
        int expression = 0;
        for (int i = 0; i < columns.length; i++) {
            boolean isColumn = columns[i] != 0;
            String text = isColumn ? column(table, columns[i]) : parenthesized(expressions.get(expression++));
            long usual = isColumn ? table.collation(columns[i]) : DEFAULT_COLLATION;
            keys.add(reading.pool()
                    .shared(new Index.Key(
                            text,
                            reading.names().collation(collations[i], usual),
                            operatorClass(classes[i], options.get(i + 1L), reading.names()),
                            (flags[i] & DESCENDING) != 0,
                            (flags[i] & NULLS_FIRST) != 0)));
        }
        return keys;
    }

    private static String column(Relation table, long number) {
        return Identifier.quote(table.column(number));
    }

    /** pg_get_indexdef() leaves a bare function call without parentheses. */
    private static String parenthesized(String expression) {
        return expression.startsWith("(") ? expression : "(" + expression + ")";
    }

    /** @return by the number of the key */
    private static Map<Long, String> operatorClassOptions(Row row) {
        long[] keys = row.numbers();
        List<String> texts = row.texts();
        Map<Long, String> options = new HashMap<>();
        for (int i = 0; i < keys.length; i++) {
            options.put(keys[i], texts.get(i));
        }
        return options;
    }

    private static Optional<String> operatorClass(long oid, @Nullable String options, Names names) {
        if (options != null) {
            return Optional.of(names.operatorClass(oid) + " (" + options + ")");
        }
        return names.isDefaultOperatorClass(oid) ? Optional.empty() : Optional.of(names.operatorClass(oid));
    }
}
