package io.github.schemacheck.report.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A drawing of nodes and edges, cluster by cluster: the same for the same input.
 *
 * @param lines from a box to the box that it refers to
 */
public record Diagram(List<Box> boxes, List<Line> lines, int width, int height) {
    /** A reference within a column goes round its left side. */
    private static final int MARGIN = 34;

    private static final int GAP = 48;

    /** The two boxes that an edge joins, which are one where a node refers to itself. */
    public record Line(Box from, Box to) {}

    /** @param edges between these nodes only */
    public static Diagram of(Collection<String> nodes, List<Edge> edges) {
        List<List<Box>> clusters =
                Cluster.of(nodes, edges).stream().map(Columns::of).toList();
        List<Box> boxes = onShelves(clusters);
        Map<String, Box> byNode = new HashMap<>();
        boxes.forEach(box -> byNode.put(box.node(), box));
        List<Line> lines = edges.stream()
                .distinct()
                .map(edge -> new Line(box(byNode, edge.from()), box(byNode, edge.to())))
                .toList();
        return new Diagram(boxes, lines, right(boxes) + MARGIN, bottom(boxes) + MARGIN);
    }

    private static Box box(Map<String, Box> byNode, String node) {
        return Objects.requireNonNull(byNode.get(node), node);
    }

    /** Clusters beside each other until a shelf is as wide as the drawing shall be. */
    private static List<Box> onShelves(List<List<Box>> clusters) {
        long area = clusters.stream()
                .mapToLong(each -> (long) (right(each) + GAP) * (bottom(each) + GAP))
                .sum();
        int widest = clusters.stream().mapToInt(Diagram::right).max().orElse(0);
        int shelf = (int) Math.max(widest, Math.sqrt(area * 2.6));
        List<Box> placed = new ArrayList<>();
        int x = 0;
        int y = 0;
        int high = 0;
        for (List<Box> cluster : clusters) {
            if (x > 0 && x + right(cluster) > shelf) {
                x = 0;
                y += high + GAP;
                high = 0;
            }
            int right = x + MARGIN;
            int down = y + MARGIN;
            cluster.forEach(box -> placed.add(box.moved(right, down)));
            x += right(cluster) + GAP;
            high = Math.max(high, bottom(cluster));
        }
        return placed;
    }

    private static int right(List<Box> boxes) {
        return boxes.stream().mapToInt(box -> box.x() + Box.WIDTH).max().orElse(0);
    }

    private static int bottom(List<Box> boxes) {
        return boxes.stream().mapToInt(box -> box.y() + Box.HEIGHT).max().orElse(0);
    }
}
