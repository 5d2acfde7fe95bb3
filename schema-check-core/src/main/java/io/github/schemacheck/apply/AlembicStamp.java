package io.github.schemacheck.apply;

import io.github.schemacheck.history.HistoryProblem;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says that all revisions ran, as {@code alembic stamp heads} does it: a row for each head and no other one. Only for a
 * live database that is exactly the expected schema, and where its rows and files leave no question.
 */
record AlembicStamp(ToolHistory history) {
    void plan(List<Repair> repairs, List<Refusal> refusals) {
        List<String> waiting = history.migrations().stream()
                .filter(MigrationStatus.Waiting.class::isInstance)
                .map(MigrationStatus::name)
                .toList();
        if (waiting.isEmpty() || history.heads().isEmpty() || !isClear()) {
            return;
        }
        String what = "stamp " + String.join(", ", history.heads());
        List<String> rowsOnly =
                waiting.stream().filter(history.rowsOnly()::contains).toList();
        if (rowsOnly.isEmpty()) {
            create(repairs);
            repairs.add(new Repair(
                    what, "live's schema is exactly the expected one; what its rows hold was not looked at", rows()));
        } else {
            refusals.add(new Refusal(
                    what,
                    String.join(", ", rowsOnly) + " says nothing of a change of the schema, so nothing tells whether"
                            + " it ran: let it run, or where it did: alembic stamp heads"));
        }
    }

    private boolean isClear() {
        boolean readable = history.table() instanceof VersionTable.Found
                || (history.table() instanceof VersionTable.Absent<?> absent
                        && absent.others().isEmpty()
                        && history.notUnderstood().isEmpty());
        return readable
                && history.migrations().stream()
                        .allMatch(status ->
                                status instanceof MigrationStatus.Applied || status instanceof MigrationStatus.Waiting)
                && history.problems().stream().noneMatch(HistoryProblem.NameTooLong.class::isInstance);
    }

    private void create(List<Repair> repairs) {
        if (history.table() instanceof VersionTable.Absent) {
            String key = Identifier.quote(history.table().name().name() + "_pkc");
            repairs.add(new Repair(
                    "create " + table(),
                    "it is not there",
                    List.of("CREATE TABLE " + table() + " (version_num varchar(32) NOT NULL, CONSTRAINT " + key
                            + " PRIMARY KEY (version_num))")));
        }
    }

    private List<String> rows() {
        List<String> statements = new ArrayList<>();
        List<?> old = history.table().rows();
        if (!history.heads().containsAll(old)) {
            statements.add("DELETE FROM " + table() + " WHERE version_num NOT IN ("
                    + history.heads().stream().map(Identifier::literal).collect(Collectors.joining(", ")) + ")");
        }
        history.heads().stream()
                .filter(head -> !old.contains(head))
                .forEach(head -> statements.add(
                        "INSERT INTO " + table() + " (version_num) VALUES (" + Identifier.literal(head) + ")"));
        return statements;
    }

    private String table() {
        return history.table().name().toString();
    }
}
