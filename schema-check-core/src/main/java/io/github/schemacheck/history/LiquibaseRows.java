package io.github.schemacheck.history;

import io.github.schemacheck.history.changelog.ChangeSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows by what Liquibase knows a change set by: path, id and author. */
final class LiquibaseRows {
    private final Map<String, List<LiquibaseRow>> byName = new LinkedHashMap<>();

    /** @param rows in the order in which they ran */
    LiquibaseRows(List<LiquibaseRow> rows) {
        rows.forEach(row ->
                byName.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row));
    }

    /** @return the last one of each name */
    List<LiquibaseRow> all() {
        return byName.values().stream().map(rows -> rows.get(rows.size() - 1)).toList();
    }

    Optional<LiquibaseRow> of(ChangeSet changeSet) {
        // Under its own file it ran before somebody gave it another path; Liquibase looks there first.
        List<String> paths = changeSet.paths();
        for (int i = paths.size() - 1; i >= 0; i--) {
            Optional<LiquibaseRow> found = named(changeSet, paths.get(i), changeSet.id());
            if (found.isEmpty() && changeSet.id().equals("raw")) {
                found = named(changeSet, paths.get(i), "raw_" + paths.get(i).replace('/', '_'));
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<LiquibaseRow> named(ChangeSet changeSet, String path, String id) {
        return Optional.ofNullable(byName.get(path + "::" + id + "::" + changeSet.author()))
                .map(rows -> rows.get(rows.size() - 1));
    }

    /**
     * @param known rows that are other change sets'
     * @return the one row of a file of the same name, with this id and author
     */
    Optional<LiquibaseRow> moved(ChangeSet changeSet, Set<LiquibaseRow> known) {
        String file = changeSet.paths().get(0).replaceFirst("^.*/", "");
        List<LiquibaseRow> alike = all().stream()
                .filter(row -> !known.contains(row))
                .filter(row -> row.id().equals(changeSet.id()) && row.author().equals(changeSet.author()))
                .filter(row -> row.file().equals(file))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    /** The table has no key that would refuse them. */
    List<HistoryProblem> twice() {
        List<HistoryProblem> twice = new ArrayList<>();
        byName.forEach((name, rows) -> {
            if (rows.size() > 1) {
                twice.add(new HistoryProblem.RecordedTwice(name, rows.size()));
            }
        });
        return twice;
    }
}
