package io.github.schemacheck.history.changelog;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a change set says that it changes the schema; what it may do besides is not looked at. */
final class SchemaChanges {
    private static final Pattern SQL = Pattern.compile(
            "^\\s*(CREATE|ALTER|DROP|COMMENT|GRANT|REVOKE)\\s", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern CHANGE = Pattern.compile("(create|drop|rename|add|alter|set)[A-Z].*|modifyDataType");
    /** What undoes a change set, or asks before it, is not what it does. */
    private static final Set<String> ASIDE = Set.of("rollback", "preconditions");

    private SchemaChanges() {}

    static boolean in(String sql) {
        return SQL.matcher(sql).find();
    }

    /** @param part of a change set in XML, YAML or JSON */
    static boolean in(Node part) {
        return part.children().stream()
                .filter(child -> !ASIDE.contains(child.name().toLowerCase(Locale.ROOT)))
                .anyMatch(child -> CHANGE.matcher(child.name()).matches()
                        || (child.is("sql")
                                && child.text().filter(SchemaChanges::in).isPresent())
                        || in(child));
    }
}
