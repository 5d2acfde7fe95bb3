package io.github.schemacheck.check.hazards;

import io.github.schemacheck.migration.SqlPieces;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.trace.StatementTrace;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An UPDATE, DELETE or MERGE, as it stands.
 *
 * @param schema of the table that it changes; empty where it is not said
 * @param rest behind the table, without comments and without what is in constants
 */
record RowChange(String schema, String table, String rest) {
    /** Of every statement that changes rows that are there, also of those that {@link #of} does not take apart. */
    static final Pattern FIRST_WORDS =
            Pattern.compile("(?is)(?:UPDATE|DELETE|MERGE|WITH\\b.*\\b(?:UPDATE|DELETE|MERGE))\\b");

    static final Pattern WHERE = Pattern.compile("(?i)\\bWHERE\\b");

    /** In whatever form it is written; a MERGE always has one. */
    private static final Pattern CONDITION = Pattern.compile("(?i)\\b(?:WHERE|MERGE)\\b");

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\w\\x80-\\uFFFF]+)";
    private static final Pattern FORM =
            Pattern.compile("(?is)\\s*(?:UPDATE|DELETE\\s+FROM|MERGE\\s+INTO)\\s+(?:ONLY\\s+)?" + "(?:(?<schema>" + NAME
                    + ")\\s*\\.\\s*)?(?<table>" + NAME + ")(?<rest>\\s.*)?");

    static Optional<RowChange> of(StatementTrace statement) {
        Matcher form = FORM.matcher(code(statement.sql()));
        return form.matches()
                ? Optional.of(new RowChange(
                        folded(Optional.ofNullable(form.group("schema")).orElse("")),
                        folded(form.group("table")),
                        Optional.ofNullable(form.group("rest")).orElse("")))
                : Optional.empty();
    }

    /** @return whether it may leave rows as they are; how many nobody knows without those of live */
    static boolean hasWhere(StatementTrace statement) {
        return CONDITION.matcher(code(statement.sql())).find();
    }

    boolean isOf(QualifiedName name) {
        return name.name().equals(table) && (schema.isEmpty() || name.schema().equals(schema));
    }

    private static String code(String sql) {
        String code = SqlPieces.of(sql).stream()
                .map(piece -> piece.kind() == SqlPieces.Kind.TEXT ? "''" : piece.text())
                .collect(Collectors.joining());
        return code.replaceFirst("\\s*;\\s*$", "");
    }

    private static String folded(String name) {
        return name.startsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name.toLowerCase(Locale.ROOT);
    }
}
