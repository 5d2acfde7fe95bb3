package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.IndexSupport;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.PrimaryKey;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The few rows of a shadow are read in full where live looks them up by a key. Only an UPDATE or DELETE with a plain
 * conjunction counts: whatever else may widen it is taken for all rows.
 */
final class KeyedRows {
    private static final Pattern AND = Pattern.compile("(?i)\\bAND\\b");
    private static final Pattern WIDENS = Pattern.compile("(?i)\\b(?:OR|NOT|CASE|SELECT|USING|FROM)\\b|;");
    private static final String CONSTANT = "(?:'[^']*'|-?\\d+)(?:::\\w+)?\\s*";

    private KeyedRows() {}

    /** @return whether it finds the rows of this table by a key that it names, or by a reference to such rows */
    static boolean holds(Trace trace, StatementTrace statement, QualifiedName table) {
        return changed(trace, statement)
                .filter(changed -> isFound(trace.before(), changed, table))
                .isPresent();
    }

    /** @return the key by which a trigger looks for rows of this table, and reads all of them as no index helps */
    static Optional<ForeignKey> slowReference(Trace trace, StatementTrace statement, QualifiedName table) {
        return changed(trace, statement).stream()
                .flatMap(changed -> references(trace.before(), table, changed))
                .filter(key -> !hasIndex(trace.before(), key))
                .findFirst();
    }

    /** @return the table of which it changes rows whose keys it names */
    private static Optional<QualifiedName> changed(Trace trace, StatementTrace statement) {
        Optional<RowChange> change = RowChange.of(statement);
        String[] parts = RowChange.WHERE.split(change.map(RowChange::rest).orElse(""), -1);
        if (parts.length != 2 || WIDENS.matcher(parts[0] + parts[1]).find()) {
            return Optional.empty();
        }
        List<String> conditions = List.of(AND.split(parts[1], -1));
        return statement
                .tables()
                .map(touch -> touch.relation().name())
                .filter(name -> change.get().isOf(name))
                .filter(name -> conditions.stream().allMatch(KeyedRows::isBalanced))
                .filter(name -> isKeyed(trace.before(), name, conditions))
                .findFirst();
    }

    private static boolean isKeyed(Schema schema, QualifiedName table, List<String> conditions) {
        return schema.all(PrimaryKey.class)
                .filter(key -> key.table().equals(table))
                .anyMatch(key -> key.key().columns().stream()
                        .allMatch(column -> conditions.stream().anyMatch(each -> isConstant(each, column))));
    }

    /** Of a partitioned table the partitions are touched; triggers of foreign keys look for what refers to the rows. */
    private static boolean isFound(Schema schema, QualifiedName changed, QualifiedName table) {
        boolean part = schema.find(ObjectId.table(table))
                .map(Table.class::cast)
                .flatMap(found -> found.partitioning().parent())
                .filter(parent -> isFound(schema, changed, parent))
                .isPresent();
        return part
                || table.equals(changed)
                || references(schema, table, changed).anyMatch(key -> hasIndex(schema, key));
    }

    private static Stream<ForeignKey> references(Schema schema, QualifiedName table, QualifiedName changed) {
        return schema.all(ForeignKey.class)
                .filter(key ->
                        key.table().equals(table) && key.references().table().equals(changed));
    }

    private static boolean hasIndex(Schema schema, ForeignKey key) {
        IndexSupport support = new IndexSupport(key);
        return schema.all(Index.class)
                .filter(index -> index.table().equals(key.table()))
                .anyMatch(support::full);
    }

    private static boolean isConstant(String condition, String column) {
        String name = "\\s*(?:[\\w\"]+\\.)?\"?" + Pattern.quote(column) + "\"?\\s*";
        return Pattern.compile(
                        name + "(?:=\\s*" + CONSTANT + "|IN\\s*\\(\\s*" + CONSTANT + "(?:,\\s*" + CONSTANT
                                + ")*\\))\\s*",
                        Pattern.CASE_INSENSITIVE)
                .matcher(condition)
                .matches();
    }

    private static boolean isBalanced(String condition) {
        return condition.chars().filter(c -> c == '(').count()
                == condition.chars().filter(c -> c == ')').count();
    }
}
