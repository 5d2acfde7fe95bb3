package io.github.schemacheck.history;

import io.github.schemacheck.history.changelog.ChangeLog;
import io.github.schemacheck.history.changelog.ChangeSet;
import io.github.schemacheck.history.changelog.ChangeSet.Rerun;
import io.github.schemacheck.history.changelog.Deployment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Change sets and rows, put together as {@code liquibase update} does it, and with what it does not look at. */
final class LiquibaseReconciler {
    private final ChangeLog changeLog;
    private final Deployment deployment;
    private final Set<String> edited;
    private final LiquibaseRows rows;
    private final Set<LiquibaseRow> known = new HashSet<>();
    private final Set<LiquibaseRow> active = new HashSet<>();
    private int lastRun = -1;

    private LiquibaseReconciler(
            ChangeLog changeLog, Deployment deployment, List<LiquibaseRow> rows, Set<String> edited) {
        this.changeLog = changeLog;
        this.deployment = deployment;
        this.edited = edited;
        this.rows = new LiquibaseRows(rows);
        for (int i = 0; i < changeLog.changeSets().size(); i++) {
            ChangeSet changeSet = changeLog.changeSets().get(i);
            Optional<LiquibaseRow> row = this.rows.of(changeSet);
            row.ifPresent(known::add);
            if (row.isPresent() && leftOut(changeSet).isEmpty()) {
                active.add(row.get());
                lastRun = i;
            }
        }
    }

    /**
     * @param rows in the order in which they ran
     * @param edited names of change sets whose text is another one than what ran
     */
    static Reconciled reconcile(
            ChangeLog changeLog, Deployment deployment, List<LiquibaseRow> rows, Set<String> edited) {
        LiquibaseReconciler reconciler = new LiquibaseReconciler(changeLog, deployment, rows, edited);
        List<HistoryProblem> problems = new ArrayList<>(reconciler.sameNames());
        problems.addAll(reconciler.rows.twice());
        return new Reconciled(reconciler.statuses(), problems);
    }

    private Optional<String> leftOut(ChangeSet changeSet) {
        return changeSet.conditions().leftOut(deployment.contexts(), deployment.labels());
    }

    private List<MigrationStatus> statuses() {
        List<MigrationStatus> statuses = new ArrayList<>();
        for (int i = 0; i < changeLog.changeSets().size(); i++) {
            statuses.add(status(changeLog.changeSets().get(i), i));
        }
        rows.all().stream().filter(row -> !known.contains(row)).forEach(row -> statuses.add(withoutChangeSet(row)));
        return statuses;
    }

    private MigrationStatus status(ChangeSet changeSet, int place) {
        String name = changeSet.name();
        Optional<LiquibaseRow> row = rows.of(changeSet);
        Optional<String> leftOut = leftOut(changeSet);
        if (leftOut.isPresent() && row.filter(each -> !active.contains(each)).isEmpty()) {
            return new MigrationStatus.LeftOut(name, leftOut.get());
        }
        if (row.isPresent()) {
            return ran(changeSet, row.get(), leftOut.isEmpty());
        }
        Optional<LiquibaseRow> moved = rows.moved(changeSet, known);
        if (moved.isPresent()) {
            known.add(moved.get());
            return new MigrationStatus.Moved(name, moved.get().path());
        }
        return place < lastRun && changeSet.conditions().isAlwaysDue()
                ? new MigrationStatus.OutOfOrder(name)
                : new MigrationStatus.Pending(name);
    }

    private MigrationStatus ran(ChangeSet changeSet, LiquibaseRow row, boolean wanted) {
        String name = changeSet.name();
        boolean changed = edited.contains(name);
        if (row.execType().equals("FAILED")) {
            return new MigrationStatus.Failed(name);
        }
        if (wanted && changeSet.rerun() == Rerun.ALWAYS) {
            return new MigrationStatus.RunsEachTime(name);
        }
        if (changed && changeSet.rerun() == Rerun.NEVER) {
            return new MigrationStatus.Edited(name);
        }
        if (changed && wanted) {
            return new MigrationStatus.Outdated(name);
        }
        return row.execType().equals("MARK_RAN") || row.execType().equals("SKIPPED")
                ? new MigrationStatus.PassedOver(name)
                : new MigrationStatus.Applied(name);
    }

    private MigrationStatus withoutChangeSet(LiquibaseRow row) {
        return changeLog.gaps().isEmpty()
                ? new MigrationStatus.Vanished(row.name())
                : new MigrationStatus.Unclear(
                        row.name(),
                        "its change set may be behind what is not understood at "
                                + changeLog.gaps().get(0).where());
    }

    /** What is left out here may be there twice, as one for each kind of database often is. */
    private List<HistoryProblem> sameNames() {
        Map<String, List<String>> places = new LinkedHashMap<>();
        changeLog.changeSets().stream().filter(each -> leftOut(each).isEmpty()).forEach(each -> places.computeIfAbsent(
                        each.name(), name -> new ArrayList<>())
                .add(String.valueOf(each.place())));
        List<HistoryProblem> problems = new ArrayList<>();
        places.forEach((name, where) -> {
            if (where.size() > 1) {
                problems.add(new HistoryProblem.SameRevision(name, where));
            }
        });
        return problems;
    }
}
