package io.github.schemacheck.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Files and rows, put together as Django's MigrationLoader does it, and with what it passes over. */
public final class DjangoReconciler {
    private final DjangoScripts files;
    private final Map<DjangoName, DjangoScript> scripts = new LinkedHashMap<>();
    private final Set<DjangoName> recorded;
    /** Rows, and squashes all of whose parts have rows; not squashes alone, whatever their rows say. */
    private final Set<DjangoName> applied;

    private final Map<DjangoName, MigrationStatus> special = new LinkedHashMap<>();
    private final DjangoGraph graph;

    private DjangoReconciler(DjangoScripts files, List<DjangoName> rows) {
        this.files = files;
        files.scripts().forEach(script -> scripts.put(script.name(), script));
        recorded = new LinkedHashSet<>(rows);
        applied = new HashSet<>(rows);
        graph = new DjangoGraph(files.apps(), files.scripts());
    }

    /** @param rows in the order in which they were written */
    public static Reconciled reconcile(DjangoScripts files, List<DjangoName> rows) {
        DjangoReconciler reconciler = new DjangoReconciler(files, rows);
        List<HistoryProblem> problems = new ArrayList<>();
        Set<DjangoName> done = new HashSet<>();
        files.scripts().forEach(script -> reconciler.squash(script, done, problems));
        List<MigrationStatus> statuses = reconciler.statuses();
        problems.addAll(new DjangoProblems(reconciler.graph, reconciler.scripts, reconciler.recorded).all());
        Map<DjangoName, Integer> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.merge(row, 1, Integer::sum));
        counts.forEach((row, count) -> {
            if (count > 1) {
                problems.add(new HistoryProblem.RecordedTwice(row.toString(), count));
            }
        });
        return new Reconciled(statuses, problems);
    }

    /** All or none of its parts ran: it stands for them. Else they stand for it, if they are still there. */
    private void squash(DjangoScript squash, Set<DjangoName> done, List<HistoryProblem> problems) {
        if (squash.replaces().isEmpty() || !done.add(squash.name())) {
            return;
        }
        // A squash of squashes is one once they are settled.
        squash.replaces().stream()
                .flatMap(part -> Optional.ofNullable(scripts.get(part)).stream())
                .forEach(part -> squash(part, done, problems));
        DjangoName name = squash.name();
        List<DjangoName> ran =
                squash.replaces().stream().filter(applied::contains).toList();
        boolean all = ran.size() == squash.replaces().size();
        if (all) {
            applied.add(name);
        } else {
            applied.remove(name);
        }
        if (all || ran.isEmpty()) {
            squash.replaces().forEach(part -> special.put(part, new MigrationStatus.Replaced(part.toString())));
            graph.takePlace(name, squash.replaces());
        } else {
            partial(squash, problems);
        }
    }

    private void partial(DjangoScript squash, List<HistoryProblem> problems) {
        List<String> lost = squash.replaces().stream()
                .filter(part -> !applied.contains(part) && !scripts.containsKey(part))
                .map(DjangoName::toString)
                .toList();
        special.put(squash.name(), new MigrationStatus.Split(squash.name().toString()));
        graph.giveWay(squash.name(), squash.replaces());
        if (!lost.isEmpty()) {
            problems.add(new HistoryProblem.LostParts(squash.name().toString(), lost));
        }
        squash.replaces().stream()
                .filter(part -> !scripts.containsKey(part))
                .forEach(part -> special.put(part, new MigrationStatus.Replaced(part.toString())));
    }

    private List<MigrationStatus> statuses() {
        Set<DjangoName> order = new LinkedHashSet<>(graph.order());
        order.addAll(scripts.keySet());
        List<MigrationStatus> statuses = new ArrayList<>();
        for (DjangoName name : order) {
            if (scripts.containsKey(name)) {
                statuses.add(status(name));
            }
        }
        for (DjangoName row : recorded) {
            if (!scripts.containsKey(row)) {
                statuses.add(withoutFile(row));
            }
        }
        return statuses;
    }

    private MigrationStatus status(DjangoName name) {
        MigrationStatus found = special.get(name);
        if (found != null) {
            return found;
        }
        DjangoScript script = scripts.get(name);
        if (script != null && !script.replacesKnown()) {
            return new MigrationStatus.Unclear(name.toString(), "what it replaces is not understood");
        }
        if (!applied.contains(name)) {
            return new MigrationStatus.Pending(name.toString());
        }
        return recorded.contains(name)
                ? new MigrationStatus.Applied(name.toString())
                : new MigrationStatus.AppliedInParts(name.toString());
    }

    private MigrationStatus withoutFile(DjangoName row) {
        MigrationStatus found = special.get(row);
        if (found != null) {
            return found;
        }
        if (!files.apps().contains(row.app())) {
            return new MigrationStatus.FilesElsewhere(row.toString());
        }
        Optional<String> unknown = files.scripts().stream()
                .filter(script -> !script.replacesKnown() && script.name().app().equals(row.app()))
                .map(DjangoScript::file)
                .findFirst();
        return unknown.<MigrationStatus>map(
                        file -> new MigrationStatus.Unclear(row.toString(), file + " may replace it"))
                .orElseGet(() -> new MigrationStatus.Vanished(row.toString()));
    }
}
