package io.github.schemacheck.report.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A cluster in columns: what is referred to stands left of what refers to it, and each node near those that it is
 * joined with. The first and the third step of Sugiyama's method; with boxes of one size the others are not needed.
 */
final class Columns {
    private static final int SWEEPS = 6;
    private static final int GAP_X = 70;
    private static final int GAP_Y = 14;

    private final Cluster cluster;
    private final Map<String, List<String>> targets = new HashMap<>();
    private final Map<String, List<String>> beside = new HashMap<>();

    private Columns(Cluster cluster) {
        this.cluster = cluster;
        for (Edge edge : cluster.edges()) {
            if (!edge.from().equals(edge.to())) {
                targets.computeIfAbsent(edge.from(), node -> new ArrayList<>()).add(edge.to());
                beside.computeIfAbsent(edge.from(), node -> new ArrayList<>()).add(edge.to());
                beside.computeIfAbsent(edge.to(), node -> new ArrayList<>()).add(edge.from());
            }
        }
    }

    static List<Box> of(Cluster cluster) {
        Columns columns = new Columns(cluster);
        return columns.boxes(cluster.edges().isEmpty() ? columns.grid() : columns.ranked());
    }

    private List<List<String>> grid() {
        return split(new ArrayList<>(cluster.nodes()));
    }

    private List<List<String>> ranked() {
        Map<String, Integer> ranks = new HashMap<>();
        cluster.nodes().forEach(node -> rank(node, ranks, new LinkedHashSet<>()));
        Map<Integer, List<String>> byRank = new TreeMap<>();
        cluster.nodes().forEach(node -> byRank.computeIfAbsent(ranks.get(node), rank -> new ArrayList<>())
                .add(node));
        List<List<String>> columns = new ArrayList<>(byRank.values());
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            order(columns);
        }
        return columns.stream().flatMap(column -> split(column).stream()).toList();
    }

    /** One more than the highest rank that is referred to; a circle is cut where it was entered. */
    private int rank(String node, Map<String, Integer> ranks, Set<String> path) {
        Integer known = ranks.get(node);
        if (known != null) {
            return known;
        }
        path.add(node);
        int rank = 0;
        for (String target : targets.getOrDefault(node, List.of())) {
            if (!path.contains(target)) {
                rank = Math.max(rank, rank(target, ranks, path) + 1);
            }
        }
        path.remove(node);
        ranks.put(node, rank);
        return rank;
    }

    /** Each node to the mean place of those it is joined with. */
    private void order(List<List<String>> columns) {
        Map<String, Double> places = new HashMap<>();
        for (List<String> column : columns) {
            for (int i = 0; i < column.size(); i++) {
                places.put(column.get(i), (i + 0.5) / column.size());
            }
        }
        for (List<String> column : columns) {
            Map<String, Double> means = new LinkedHashMap<>();
            column.forEach(node -> means.put(
                    node,
                    beside.getOrDefault(node, List.of()).stream()
                            .mapToDouble(other -> places.getOrDefault(other, 0.5))
                            .average()
                            .orElse(0.5)));
            column.sort(Comparator.comparing(node -> means.getOrDefault(node, 0.5)));
        }
    }

    /** A column that is much higher than the drawing is wide is more than one. */
    private List<List<String>> split(List<String> column) {
        int most = (int) Math.max(
                6, Math.ceil(Math.sqrt(cluster.nodes().size() * (cluster.edges().isEmpty() ? 1.6 : 4.0))));
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < column.size(); from += most) {
            parts.add(column.subList(from, Math.min(from + most, column.size())));
        }
        return parts;
    }

    private List<Box> boxes(List<List<String>> columns) {
        int highest = columns.stream().mapToInt(List::size).max().orElse(0);
        List<Box> boxes = new ArrayList<>();
        for (int x = 0; x < columns.size(); x++) {
            List<String> column = columns.get(x);
            int top = cluster.edges().isEmpty() ? 0 : (highest - column.size()) * (Box.HEIGHT + GAP_Y) / 2;
            int gap = cluster.edges().isEmpty() ? GAP_Y : GAP_X;
            for (int y = 0; y < column.size(); y++) {
                boxes.add(new Box(column.get(y), x * (Box.WIDTH + gap), top + y * (Box.HEIGHT + GAP_Y)));
            }
        }
        return boxes;
    }
}
