package io.github.schemacheck.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What stops Django once squashes have found their place. */
final class DjangoProblems {
    private final DjangoGraph graph;
    private final Map<DjangoName, DjangoScript> scripts;
    private final Set<DjangoName> recorded;

    DjangoProblems(DjangoGraph graph, Map<DjangoName, DjangoScript> scripts, Set<DjangoName> recorded) {
        this.graph = graph;
        this.scripts = scripts;
        this.recorded = recorded;
    }

    List<HistoryProblem> all() {
        List<HistoryProblem> problems = new ArrayList<>();
        Set<DjangoName> circle = new TreeSet<>(graph.names());
        Set<DjangoName> ordered = new HashSet<>(graph.order());
        circle.removeIf(name -> ordered.contains(name) || !reaches(name, name));
        if (!circle.isEmpty()) {
            problems.add(new HistoryProblem.Cycle(texts(circle)));
        }
        for (DjangoName name : graph.names()) {
            for (DjangoName parent : graph.parents(name)) {
                if (!graph.names().contains(parent)) {
                    problems.add(new HistoryProblem.MissingParent(name.toString(), parent.toString()));
                } else if (recorded.contains(name) && !ran(parent)) {
                    problems.add(new HistoryProblem.BeforeParent(name.toString(), parent.toString()));
                }
            }
        }
        graph.names().stream().map(DjangoName::app).distinct().forEach(app -> {
            List<DjangoName> leaves = graph.leaves(app);
            if (leaves.size() > 1) {
                problems.add(new HistoryProblem.SeveralHeads(app, texts(leaves), false));
            }
        });
        return problems;
    }

    /** A squash that is not recorded yet has run where all of its parts have. */
    private boolean ran(DjangoName name) {
        DjangoScript script = scripts.get(name);
        return recorded.contains(name)
                || (script != null && !script.replaces().isEmpty() && recorded.containsAll(script.replaces()));
    }

    private boolean reaches(DjangoName from, DjangoName to) {
        Set<DjangoName> seen = new HashSet<>();
        List<DjangoName> open = new ArrayList<>(graph.parents(from));
        while (!open.isEmpty()) {
            DjangoName next = open.remove(open.size() - 1);
            if (next.equals(to)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(graph.parents(next));
            }
        }
        return false;
    }

    private static List<String> texts(Iterable<DjangoName> names) {
        List<String> texts = new ArrayList<>();
        names.forEach(name -> texts.add(name.toString()));
        return texts;
    }
}
