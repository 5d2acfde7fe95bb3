package io.github.schemacheck.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with the files alone. */
final class AlembicProblems {
    /** {@code version_num} is varchar(32), and PostgreSQL refuses more. */
    private static final int LONGEST = 32;

    private final AlembicScripts files;
    private final AlembicGraph graph;

    AlembicProblems(AlembicScripts files, AlembicGraph graph) {
        this.files = files;
        this.graph = graph;
    }

    List<HistoryProblem> all() {
        List<HistoryProblem> problems = new ArrayList<>();
        graph.twice().forEach((revision, twice) -> problems.add(new HistoryProblem.SameRevision(revision, twice)));
        graph.sameLabel().forEach((label, all) -> problems.add(new HistoryProblem.SameLabel(label, all)));
        for (AlembicScript script : graph.scripts()) {
            String revision = script.revision();
            if (revision.length() > LONGEST) {
                problems.add(new HistoryProblem.NameTooLong(revision, LONGEST));
            }
            // A file that is not understood may be the one that is looked for, or carry the label.
            graph.parents(revision).stream()
                    .filter(parent ->
                            !graph.has(parent) && files.notUnderstood().isEmpty())
                    .forEach(parent -> problems.add(new HistoryProblem.MissingParent(revision, parent)));
        }
        cycle(problems);
        heads(problems);
        return problems;
    }

    private void cycle(List<HistoryProblem> problems) {
        Set<String> ordered = new HashSet<>(graph.order());
        List<String> circle = graph.scripts().stream()
                .map(AlembicScript::revision)
                .filter(revision -> !ordered.contains(revision))
                .filter(revision -> graph.parents(revision).stream()
                        .anyMatch(parent -> graph.lineage(parent).contains(revision)))
                .toList();
        if (!circle.isEmpty()) {
            problems.add(new HistoryProblem.Cycle(circle));
        }
    }

    private void heads(List<HistoryProblem> problems) {
        List<String> heads = graph.heads();
        boolean known = files.nameless().isEmpty() && graph.scripts().stream().allMatch(AlembicScript::parentsKnown);
        boolean whole = problems.stream().noneMatch(HistoryProblem.MissingParent.class::isInstance);
        if (heads.size() > 1 && known && whole) {
            problems.add(new HistoryProblem.SeveralHeads("", heads, labelled(heads)));
        }
    }

    private boolean labelled(List<String> heads) {
        return heads.stream().allMatch(head -> {
            Set<String> own = new HashSet<>(graph.labels(head));
            heads.stream().filter(other -> !other.equals(head)).forEach(other -> own.removeAll(graph.labels(other)));
            return !own.isEmpty();
        });
    }
}
