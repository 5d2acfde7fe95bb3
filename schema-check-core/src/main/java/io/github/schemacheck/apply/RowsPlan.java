package io.github.schemacheck.apply;

import io.github.schemacheck.history.HistoryProblem;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.Tool;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.schema.Identifier;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans the repair of Alembic's and Django's histories, whose migrations are not replayed: files and rows are the
 * witness, and the schema only as a whole.
 */
final class RowsPlan {
    private static final String BRIDGE =
            """
            revision = "%s"
            down_revision = "the revision that it followed"
            branch_labels = None
            depends_on = None

            def upgrade():
                pass

            def downgrade():
                pass
            """;

    private final ToolHistory history;
    private final boolean whole;
    private final List<Repair> repairs = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<String> advice = new ArrayList<>();

    /** @param whole whether live is exactly what all migrations make, as another source of it says */
    RowsPlan(ToolHistory history, boolean whole) {
        this.history = history;
        this.whole = whole;
    }

    RepairPlan plan() {
        if (history.table() instanceof VersionTable.Found) {
            history.problems().forEach(this::problem);
            history.migrations().forEach(this::migration);
        }
        if (history.tool() == Tool.ALEMBIC && whole) {
            new AlembicStamp(history).plan(repairs, refusals);
        }
        return new RepairPlan(history, repairs, refusals, advice);
    }

    private void problem(HistoryProblem problem) {
        if (problem instanceof HistoryProblem.Overlap overlap) {
            repairs.add(new Repair(
                    "remove the row " + overlap.name(),
                    "it is behind " + overlap.newer() + ", which has a row too",
                    List.of("DELETE FROM " + table() + " WHERE " + where("", overlap.name()))));
        } else if (problem instanceof HistoryProblem.RecordedTwice twice) {
            repairs.add(new Repair(
                    "keep one of the " + twice.rows() + " rows of " + twice.name(),
                    "they say the same",
                    List.of("DELETE FROM " + table() + " a USING " + table() + " b WHERE " + where("a.", twice.name())
                            + " AND " + where("b.", twice.name()) + " AND a.ctid > b.ctid")));
        } else if (problem instanceof HistoryProblem.SeveralHeads heads && !heads.labelled()) {
            advice.add(
                    history.tool() == Tool.ALEMBIC
                            ? "a merge revision joins the heads, a file that people add: alembic merge -m merge "
                                    + String.join(" ", heads.heads())
                            : "a merge migration joins " + String.join(" and ", heads.heads())
                                    + ", a file that people add: python manage.py makemigrations --merge "
                                    + heads.within());
        } else if (problem instanceof HistoryProblem.LostParts lost) {
            refusals.add(new Refusal(
                    "mark " + lost.name() + " applied",
                    String.join(", ", lost.lost()) + " did not run and would never run; deploy the release before the"
                            + " squash first"));
        }
    }

    private void migration(MigrationStatus status) {
        if (status instanceof MigrationStatus.AppliedInParts) {
            markApplied(status.name(), "all that it replaces is recorded as applied");
        } else if (status instanceof MigrationStatus.Waiting && whole && history.tool() == Tool.DJANGO) {
            pending(status.name());
        } else if (status instanceof MigrationStatus.Vanished) {
            refusals.add(new Refusal(
                    "remove the row " + status.name() + ", which has no file",
                    "what it did may be in live, and no file says so. Get the file back from version control"));
            if (history.tool() == Tool.ALEMBIC) {
                bridge(status.name());
            }
        }
    }

    /** Alembic refuses to work until somebody says what the revision followed. */
    private void bridge(String revision) {
        String folder = history.files().split(", ", 2)[0];
        advice.add("or a bridge revision, a file that people add: " + folder + "/" + revision + "_bridge.py");
        BRIDGE.formatted(revision).lines().forEach(line -> advice.add(line.isEmpty() ? line : "    " + line));
    }

    private void pending(String name) {
        if (history.rowsOnly().contains(name)) {
            refusals.add(new Refusal(
                    "mark " + name + " applied",
                    "its operations are no changes of the schema, so nothing tells whether it ran: let it run, or"
                            + " python manage.py migrate --fake " + name.replace('.', ' ')));
        } else {
            markApplied(name, "live's schema is exactly the expected one; what its rows hold was not looked at");
        }
    }

    private void markApplied(String name, String proof) {
        int dot = name.indexOf('.');
        repairs.add(new Repair(
                "mark " + name + " applied",
                proof,
                List.of("INSERT INTO " + table() + " (app, name, applied) VALUES ("
                        + Identifier.literal(name.substring(0, dot)) + ", "
                        + Identifier.literal(name.substring(dot + 1)) + ", now())")));
    }

    private String where(String alias, String name) {
        if (history.tool() == Tool.ALEMBIC) {
            return alias + "version_num = " + Identifier.literal(name);
        }
        int dot = name.indexOf('.');
        return alias + "app = " + Identifier.literal(name.substring(0, dot)) + " AND " + alias + "name = "
                + Identifier.literal(name.substring(dot + 1));
    }

    private String table() {
        return history.table().name().toString();
    }
}
