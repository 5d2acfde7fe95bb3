package io.github.schemacheck.sql;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In which order statements can run: by kind, but what a text mentions comes before it. Texts of an empty search_path
 * mention everything by its full name, so that no parser is needed.
 */
final class CreationOrder {
    private static final String PART = "(?:\"(?:[^\"]|\"\")+\"|[a-z_][a-z0-9_]*)";
    /** A schema is needed even by extensions, which come first otherwise. */
    private static final Comparator<Change> BY_KIND = Comparator.comparing(
                    (Change change) -> change.id().kind() != ObjectKind.SCHEMA)
            .thenComparing(change -> change.id().kind())
            .thenComparing(CreationOrder::comesAfterItsPartitions)
            .thenComparing(Change::id);

    private static final Pattern NAME = Pattern.compile(PART + "\\." + PART);

    private final Map<Change, List<SqlStatement>> statements;
    private final UnaryOperator<String> needing;
    private final Map<String, List<Change>> byName = new HashMap<>();
    private final Map<ObjectId, Change> byId = new HashMap<>();
    private final Set<Change> done = new HashSet<>();
    private final List<SqlStatement> ordered = new ArrayList<>();

    private CreationOrder(Map<Change, List<SqlStatement>> statements, UnaryOperator<String> needing) {
        this.statements = statements;
        this.needing = needing;
    }

    static List<SqlStatement> of(Map<Change, List<SqlStatement>> statements) {
        return of(statements, UnaryOperator.identity());
    }

    /** @param needing from a statement the part whose names have to be there before it runs */
    static List<SqlStatement> of(Map<Change, List<SqlStatement>> statements, UnaryOperator<String> needing) {
        CreationOrder order = new CreationOrder(statements, needing);
        statements.keySet().forEach(order::note);
        statements.keySet().stream().sorted(BY_KIND).forEach(order::visit);
        return order.ordered;
    }

    /** A table takes in the keys that its partitions have already, and only then. */
    private static boolean comesAfterItsPartitions(Change change) {
        return change.subject() instanceof ForeignKey key && key.inheritedFrom().isEmpty();
    }

    private void note(Change change) {
        if (change instanceof Change.Removed) {
            byId.put(change.id(), change);
            if (canBeNeeded(change.id())) {
                byName.computeIfAbsent(change.id().name().toString(), name -> new ArrayList<>())
                        .add(change);
            }
        }
    }

    /** @return whether statements of others name it */
    static boolean canBeNeeded(ObjectId id) {
        return id.kind().compareTo(ObjectKind.TABLE) <= 0
                || Set.of(ObjectKind.ROUTINE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW)
                        .contains(id.kind());
    }

    private void visit(Change change) {
        if (!done.add(change)) {
            return;
        }
        change.subject()
                .parent()
                .filter(parent -> parent.kind() == change.id().kind())
                .filter(parent -> parent.kind() != ObjectKind.FOREIGN_KEY)
                .map(byId::get)
                .ifPresent(this::visit);
        List<SqlStatement> own = statements.getOrDefault(change, List.of());
        for (SqlStatement statement : own) {
            if (!statement.isNote()) {
                needs(needing.apply(statement.text())).forEach(this::visit);
            }
        }
        ordered.addAll(own);
    }

    private List<Change> needs(String text) {
        List<Change> needed = new ArrayList<>();
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            needed.addAll(byName.getOrDefault(names.group(), List.of()));
        }
        return needed;
    }
}
