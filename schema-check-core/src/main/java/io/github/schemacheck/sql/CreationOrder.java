package io.github.schemacheck.sql;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In which order statements can run: by kind, but what a text mentions comes before it. Texts of an empty search_path
 * mention everything by its full name, so that no parser is needed.
 */
final class CreationOrder {
    private static final String PART = "(?:\"(?:[^\"]|\"\")+\"|[a-z_][a-z0-9_]*)";
    private static final Pattern NAME = Pattern.compile(PART + "\\." + PART);

    private final Map<Change, List<SqlStatement>> statements;
    private final Map<String, Change> byName = new HashMap<>();
    private final Set<Change> done = new HashSet<>();
    private final List<SqlStatement> ordered = new ArrayList<>();

    private CreationOrder(Map<Change, List<SqlStatement>> statements) {
        this.statements = statements;
    }

    static List<SqlStatement> of(Map<Change, List<SqlStatement>> statements) {
        CreationOrder order = new CreationOrder(statements);
        for (Change change : statements.keySet()) {
            if (change instanceof Change.Removed && CreationOrder.canBeNeeded(change.id())) {
                order.byName.put(change.id().name().toString(), change);
            }
        }
        // A schema is needed even by extensions, which come first otherwise.
        statements.keySet().stream()
                .sorted(Comparator.comparing((Change change) -> change.id().kind() != ObjectKind.SCHEMA)
                        .thenComparing(Change::id))
                .forEach(order::visit);
        return order.ordered;
    }

    private static boolean canBeNeeded(ObjectId id) {
        return id.kind().compareTo(ObjectKind.TABLE) <= 0
                || Set.of(ObjectKind.ROUTINE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW)
                        .contains(id.kind());
    }

    private void visit(Change change) {
        if (!done.add(change)) {
            return;
        }
        List<SqlStatement> own = statements.getOrDefault(change, List.of());
        for (SqlStatement statement : own) {
            if (!statement.isNote()) {
                needs(statement.text()).forEach(this::visit);
            }
        }
        ordered.addAll(own);
    }

    private List<Change> needs(String text) {
        List<Change> needed = new ArrayList<>();
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            Change other = byName.get(names.group());
            if (other != null) {
                needed.add(other);
            }
        }
        return needed;
    }
}
