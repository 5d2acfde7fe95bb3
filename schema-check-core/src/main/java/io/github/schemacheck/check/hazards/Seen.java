package io.github.schemacheck.check.hazards;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.PrimaryKey;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Trace;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What checks pick out of a trace. */
final class Seen {
    private static final Pattern WHERE = Pattern.compile("(?i)\\bWHERE\\b");
    private static final Pattern AND = Pattern.compile("(?i)\\bAND\\b");
    private static final Pattern WIDENS =
            Pattern.compile("(?i)\\b(?:OR|NOT|CASE|SELECT|USING|MERGE|(?<!DELETE\\s)FROM)\\b|--|/\\*|\\$\\w*\\$");
    private static final String CONSTANT = "(?:'[^']*'|-?\\d+)(?:::\\w+)?\\s*";

    private Seen() {}

    /** @return what statements that begin with the words did to tables that match */
    static Stream<Spot> spots(Trace trace, Pattern words, Predicate<Touch> which) {
        return statements(trace, words).flatMap(statement -> statement
                .tables()
                .filter(which)
                .map(touch -> new Spot(trace, statement, touch.relation().name())));
    }

    static Stream<StatementTrace> statements(Trace trace, Pattern words) {
        return trace.statements().stream()
                .filter(statement -> !statement.failed()
                        && words.matcher(Remedies.code(statement)).lookingAt());
    }

    static boolean blocksWrites(Touch touch) {
        return touch.strongest().filter(LockMode::blocksWrites).isPresent();
    }

    static boolean blocksReads(Touch touch) {
        return touch.strongest().filter(LockMode::blocksReads).isPresent();
    }

    /** @return what live has of the kind, and the statement takes away for good */
    static <T extends SchemaObject> Stream<T> dropped(Trace trace, StatementTrace statement, Class<T> kind) {
        return statement.changes().stream()
                .filter(Change.Removed.class::isInstance)
                .filter(change ->
                        trace.before().has(change.id()) && !trace.after().has(change.id()))
                .map(Change::subject)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /**
     * The few rows of a shadow are read in full where live looks one up by its key. Only a plain conjunction counts:
     * whatever else may widen it is taken for all rows.
     */
    static boolean namesItsRows(Trace trace, StatementTrace statement, QualifiedName table) {
        String[] parts = WHERE.split(Remedies.code(statement), -1);
        if (parts.length != 2 || WIDENS.matcher(statement.sql()).find()) {
            return false;
        }
        List<String> conditions = List.of(AND.split(parts[1].replaceFirst(";\\s*$", ""), -1));
        return conditions.stream().allMatch(Seen::isBalanced)
                && trace.before()
                        .all(PrimaryKey.class)
                        .filter(key -> key.table().equals(table))
                        .anyMatch(key -> key.key().columns().stream()
                                .allMatch(column -> conditions.stream().anyMatch(each -> isConstant(each, column))));
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
