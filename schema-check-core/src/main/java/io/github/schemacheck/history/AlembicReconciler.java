package io.github.schemacheck.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Revisions and rows, put together as Alembic does it: what stands before a row ran, too. */
public final class AlembicReconciler {
    private final AlembicScripts files;
    private final AlembicGraph graph;
    private final List<String> rows;
    private final Set<String> applied = new LinkedHashSet<>();

    private AlembicReconciler(AlembicScripts files, AlembicGraph graph, List<String> rows) {
        this.files = files;
        this.graph = graph;
        this.rows = rows;
        rows.stream().filter(graph::has).forEach(row -> applied.addAll(graph.lineage(row)));
        applied.removeIf(revision -> !graph.has(revision));
    }

    /** @param rows of the version table; none where it is empty or absent */
    public static Reconciled reconcile(AlembicScripts files, List<String> rows) {
        AlembicGraph graph = new AlembicGraph(files.scripts());
        AlembicReconciler reconciler = new AlembicReconciler(files, graph, List.copyOf(new LinkedHashSet<>(rows)));
        List<HistoryProblem> problems = new ArrayList<>(new AlembicProblems(files, graph).all());
        problems.addAll(reconciler.overlaps());
        rows.stream()
                .distinct()
                .filter(row -> rows.indexOf(row) != rows.lastIndexOf(row))
                .forEach(row -> problems.add(new HistoryProblem.RecordedTwice(row, Collections.frequency(rows, row))));
        return new Reconciled(reconciler.statuses(), problems);
    }

    /**
     * @return the rows once all revisions ran: what another one depends on needs none; empty where files are not
     *     understood
     */
    static List<String> heads(AlembicScripts files) {
        AlembicGraph graph = new AlembicGraph(files.scripts());
        boolean known = files.nameless().isEmpty()
                && graph.twice().isEmpty()
                && graph.order().size() == files.scripts().size()
                && files.scripts().stream()
                        .allMatch(script -> script.parentsKnown()
                                && graph.parents(script.revision()).stream().allMatch(graph::has));
        Set<String> followed = files.scripts().stream()
                .flatMap(script -> graph.parents(script.revision()).stream())
                .collect(Collectors.toSet());
        return known
                ? graph.order().stream().filter(id -> !followed.contains(id)).toList()
                : List.of();
    }

    private List<MigrationStatus> statuses() {
        List<Doubt> doubts = doubts();
        Set<String> order = new LinkedHashSet<>(graph.order());
        graph.scripts().forEach(script -> order.add(script.revision()));
        List<MigrationStatus> statuses = new ArrayList<>();
        order.forEach(revision -> statuses.add(status(revision, doubts)));
        for (String row : rows) {
            if (!graph.has(row)) {
                statuses.add(
                        files.nameless().isEmpty()
                                ? new MigrationStatus.Vanished(row)
                                : new MigrationStatus.Unclear(
                                        row,
                                        "its file may be " + files.nameless().get(0)));
            }
        }
        return statuses;
    }

    private MigrationStatus status(String revision, List<Doubt> doubts) {
        if (applied.contains(revision)) {
            return new MigrationStatus.Applied(revision);
        }
        // What comes after a revision was not before it.
        Set<String> before = graph.lineage(revision);
        return doubts.stream()
                .filter(doubt -> !before.contains(doubt.revision()))
                .<MigrationStatus>map(doubt -> new MigrationStatus.Unclear(revision, doubt.why()))
                .findFirst()
                .orElseGet(() -> new MigrationStatus.Pending(revision));
    }

    /** Something may have run before this revision that nothing here tells of. */
    private record Doubt(String revision, String why) {}

    private List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        rows.stream()
                .filter(row -> !graph.has(row))
                .forEach(row -> doubts.add(new Doubt(row, "no file says what came before the row " + row)));
        Set<String> twice = graph.twice().keySet();
        for (AlembicScript script : graph.scripts()) {
            String revision = script.revision();
            if (!applied.contains(revision)) {
                continue;
            }
            if (!script.parentsKnown()) {
                doubts.add(new Doubt(revision, "what came before " + revision + " is not understood"));
            }
            if (twice.contains(revision)) {
                doubts.add(new Doubt(revision, revision + " has two files"));
            }
            graph.parents(revision).stream()
                    .filter(parent -> !graph.has(parent))
                    .forEach(parent -> doubts.add(new Doubt(parent, "no file says what came before " + parent)));
        }
        return doubts;
    }

    /** A row takes the place of those before it; both can only stand there by hand, and upgrade refuses them. */
    private List<HistoryProblem> overlaps() {
        List<HistoryProblem> overlaps = new ArrayList<>();
        for (String newer : rows) {
            Set<String> before = graph.lineage(newer);
            rows.stream()
                    .filter(row -> !row.equals(newer) && graph.has(newer) && before.contains(row))
                    .forEach(row -> overlaps.add(new HistoryProblem.Overlap(row, newer)));
        }
        return overlaps;
    }
}
