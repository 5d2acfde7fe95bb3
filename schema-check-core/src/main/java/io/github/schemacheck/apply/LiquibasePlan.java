package io.github.schemacheck.apply;

import io.github.schemacheck.history.HistoryProblem;
import io.github.schemacheck.history.LiquibaseRow;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Plans the repair of Liquibase's history, whose change sets are not replayed: changelogs and rows are the witness, and
 * the schema only as a whole.
 */
final class LiquibasePlan {
    private static final String EXPECTED =
            "live's schema is exactly the expected one; what its rows hold was not looked at";
    private static final String NOT_EXPECTED = "live is not exactly the expected schema, so nothing proves that it has"
            + " what the new text makes. Mend the schema first, deploy:validate-schema says how";

    private static final String ROWS_ONLY =
            "it changes rows only, as far as its text tells, so the schema does not tell"
                    + " whether it ran. Let it run, or record it by Liquibase: changelog-sync, <validCheckSum>";

    private final ToolHistory history;
    private final boolean whole;
    private final List<Repair> repairs = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<String> advice = new ArrayList<>();

    /** @param whole whether live is exactly what all change sets make, as another source of it says */
    LiquibasePlan(ToolHistory history, boolean whole) {
        this.history = history;
        this.whole = whole;
    }

    RepairPlan plan() {
        if (history.table() instanceof VersionTable.Found) {
            history.problems().forEach(this::problem);
            history.migrations().forEach(this::changeSet);
        } else if (history.table() instanceof VersionTable.Absent && whole) {
            advice.add("live's schema is exactly the expected one; where what they do to rows was done too: liquibase"
                    + " changelog-sync");
        }
        return new RepairPlan(history, repairs, refusals, advice);
    }

    private void problem(HistoryProblem problem) {
        if (problem instanceof HistoryProblem.RecordedTwice twice) {
            repairs.add(new Repair(
                    "keep the newest of the " + twice.rows() + " rows of " + twice.name(),
                    "Liquibase looks at no other",
                    List.of("DELETE FROM " + table()
                            + " WHERE ctid IN (SELECT ctid FROM (SELECT ctid, row_number() OVER"
                            + " (ORDER BY dateexecuted DESC, orderexecuted DESC) AS place FROM " + table() + " WHERE "
                            + rows(twice.name()) + ") same WHERE place > 1)")));
        } else if (problem instanceof HistoryProblem.LockTaken lock) {
            advice.add("its lock is taken" + (lock.holder().isEmpty() ? "" : " by " + lock.holder())
                    + ", so nothing can be repaired; where nobody migrates any more: liquibase release-locks");
        }
    }

    private void changeSet(MigrationStatus status) {
        String name = status.name();
        if (status instanceof MigrationStatus.Moved moved) {
            repairs.add(new Repair(
                    "record " + name + " under its path",
                    "the row of " + moved.from() + " has its id and its author, and no other change set has that path",
                    List.of("UPDATE " + table() + " SET filename = "
                            + Identifier.literal(ChangeSetName.of(name).path()) + " WHERE "
                            + ChangeSetName.of(name).where(List.of(moved.from())))));
        } else if (status instanceof MigrationStatus.Edited) {
            propose(
                    name,
                    "clear the checksum of " + name + ", which the next liquibase update fills in",
                    "UPDATE " + table() + " SET md5sum = NULL WHERE " + rows(name));
        } else if (whole
                && (status instanceof MigrationStatus.Pending || status instanceof MigrationStatus.OutOfOrder)) {
            propose(name, "mark " + name + " applied", markApplied(ChangeSetName.of(name)));
        } else if (status instanceof MigrationStatus.Vanished) {
            refusals.add(new Refusal(
                    "remove the row " + name + ", which has no change set",
                    "what it did may be in live, and no file says so. Get the change set back from version control"));
        } else if (status instanceof MigrationStatus.Failed) {
            refusals.add(new Refusal("mark " + name + " not applied", "nothing tells how much of it is left in live"));
        }
    }

    private void propose(String name, String what, String statement) {
        if (history.rowsOnly().contains(name)) {
            refusals.add(new Refusal(what, ROWS_ONLY));
        } else if (whole) {
            repairs.add(new Repair(what, EXPECTED, List.of(statement)));
        } else {
            refusals.add(new Refusal(what, NOT_EXPECTED));
        }
    }

    /** As {@code liquibase changelog-sync} writes it, but for the checksum, which Liquibase adds by itself. */
    private String markApplied(ChangeSetName name) {
        return "INSERT INTO " + table() + " (id, author, filename, dateexecuted, orderexecuted, exectype) SELECT "
                + Identifier.literal(name.id()) + ", " + Identifier.literal(name.author()) + ", "
                + Identifier.literal(name.path()) + ", now(), coalesce(max(orderexecuted), 0) + 1, 'EXECUTED' FROM "
                + table();
    }

    /** @return which rows are those of a change set, under whatever paths it is recorded */
    private String rows(String name) {
        ChangeSetName wanted = ChangeSetName.of(name);
        List<LiquibaseRow> alike = history.table().rows().stream()
                .filter(LiquibaseRow.class::isInstance)
                .map(LiquibaseRow.class::cast)
                .filter(row -> row.id().equals(wanted.id()) && row.author().equals(wanted.author()))
                .toList();
        List<LiquibaseRow> same =
                alike.stream().filter(row -> row.name().equals(name)).toList();
        return wanted.where((same.isEmpty() ? alike : same)
                .stream().map(LiquibaseRow::path).distinct().toList());
    }

    private String table() {
        return history.table().name().toString();
    }

    /** By what Liquibase knows a change set. */
    private record ChangeSetName(String path, String id, String author) {
        static ChangeSetName of(String name) {
            int first = name.indexOf("::");
            int last = name.lastIndexOf("::");
            return new ChangeSetName(
                    name.substring(0, first), name.substring(first + 2, last), name.substring(last + 2));
        }

        String where(List<String> paths) {
            return "id = " + Identifier.literal(id) + " AND author = " + Identifier.literal(author)
                    + paths.stream()
                            .map(Identifier::literal)
                            .collect(Collectors.joining(", ", " AND filename IN (", ")"));
        }
    }
}
