package io.github.schemacheck.report.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Nodes that edges hold together. */
record Cluster(Set<String> nodes, List<Edge> edges) {

    /** @return largest first; last one without edges, of all nodes that nothing refers to and that refer to nothing */
    static List<Cluster> of(Collection<String> nodes, List<Edge> edges) {
        Map<String, Set<String>> beside = new LinkedHashMap<>();
        nodes.forEach(node -> beside.put(node, new LinkedHashSet<>()));
        edges.stream().filter(edge -> !edge.from().equals(edge.to())).forEach(edge -> {
            beside.computeIfAbsent(edge.from(), node -> new LinkedHashSet<>()).add(edge.to());
            beside.computeIfAbsent(edge.to(), node -> new LinkedHashSet<>()).add(edge.from());
        });
        List<Cluster> clusters = new ArrayList<>();
        Set<String> alone = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String node : nodes) {
            if (beside.getOrDefault(node, Set.of()).isEmpty()) {
                alone.add(node);
            } else if (!seen.contains(node)) {
                Set<String> reached = reached(node, beside);
                seen.addAll(reached);
                clusters.add(new Cluster(reached, within(reached, edges)));
            }
        }
        clusters.sort((a, b) -> Integer.compare(b.nodes().size(), a.nodes().size()));
        if (!alone.isEmpty()) {
            clusters.add(new Cluster(alone, List.of()));
        }
        return clusters;
    }

    private static List<Edge> within(Set<String> nodes, List<Edge> edges) {
        return edges.stream().filter(edge -> nodes.contains(edge.from())).toList();
    }

    private static Set<String> reached(String start, Map<String, Set<String>> beside) {
        Set<String> reached = new LinkedHashSet<>(Set.of(start));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            beside.getOrDefault(open.remove(), Set.of()).stream()
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }
}
