package io.github.schemacheck.report.html;

import io.github.schemacheck.check.Severity;
import io.github.schemacheck.report.Counted;
import io.github.schemacheck.report.diagram.Box;
import io.github.schemacheck.report.diagram.Diagram;
import io.github.schemacheck.report.diagram.Edge;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tables and the foreign keys between them, with what was found about each.
 *
 * @param keys how many references are drawn
 * @param all whether that is all tables, or those with findings where there are too many
 */
record SchemaPicture(
        int width, int height, List<Node> nodes, List<String> lines, List<Node> troubled, int keys, boolean all) {
    private static final int SHOWN = 26;
    private static final int MOST = 3_000;
    private static final int BEND = 40;

    /**
     * A table.
     *
     * @param label its name as it fits into the box
     * @param tone of its worst finding: {@code bad}, {@code warn}, {@code info} or {@code good}
     * @param first the id of its first finding; empty where there is none
     */
    record Node(String name, String label, int x, int y, String tone, String said, String first, String refers) {
        public int labelY() {
            return said.isEmpty() ? 22 : 16;
        }
    }

    static SchemaPicture of(Schema expected, Schema live, TableFindings found) {
        TreeSet<String> tables = tables(expected, live);
        boolean all = tables.size() <= MOST;
        if (!all) {
            tables.retainAll(found.byTable().keySet());
        }
        List<Edge> edges = edges(expected, live, tables);
        Map<String, List<String>> refers = new HashMap<>();
        edges.forEach(edge ->
                refers.computeIfAbsent(edge.from(), from -> new ArrayList<>()).add(edge.to()));
        Diagram diagram = Diagram.of(tables, edges);
        List<Node> nodes = diagram.boxes().stream()
                .map(box -> node(box, found, refers.getOrDefault(box.node(), List.of())))
                .toList();
        List<String> lines = diagram.lines().stream().map(SchemaPicture::path).toList();
        List<Node> troubled =
                nodes.stream().filter(node -> !node.first().isEmpty()).toList();
        return new SchemaPicture(diagram.width(), diagram.height(), nodes, lines, troubled, edges.size(), all);
    }

    /** Partitions are not drawn beside the table that they are a part of. */
    private static TreeSet<String> tables(Schema expected, Schema live) {
        TreeSet<String> tables = new TreeSet<>();
        Stream.of(live, expected)
                .flatMap(schema -> schema.all(Table.class))
                .filter(table -> table.partitioning().parent().isEmpty())
                .forEach(table -> tables.add(table.name().toString()));
        return tables;
    }

    private static List<Edge> edges(Schema expected, Schema live, Set<String> tables) {
        return Stream.of(live, expected)
                .flatMap(schema -> schema.all(ForeignKey.class))
                .map(key -> new Edge(
                        key.table().toString(), key.references().table().toString()))
                .filter(edge -> tables.contains(edge.from()) && tables.contains(edge.to()))
                .distinct()
                .sorted(Comparator.comparing(Edge::from).thenComparing(Edge::to))
                .toList();
    }

    public boolean any() {
        return !nodes.isEmpty();
    }

    public String counted() {
        return Counted.of(nodes.size(), "table") + ", " + Counted.of(keys, "reference") + " between them."
                + (all ? "" : " Tables without findings are not drawn: there are too many.");
    }

    private static Node node(Box box, TableFindings found, List<String> refers) {
        String name = box.node();
        String plain = name.startsWith("public.") ? name.substring("public.".length()) : name;
        String label = plain.codePointCount(0, plain.length()) <= SHOWN
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, SHOWN - 1)) + "…";
        Optional<Severity> worst = found.worst(name);
        return new Node(
                name,
                label,
                box.x(),
                box.y(),
                worst.map(SchemaPicture::tone).orElse("good"),
                found.said(name),
                found.first(name),
                String.join(", ", refers));
    }

    private static String tone(Severity severity) {
        return switch (severity) {
            case ERROR -> "bad";
            case WARNING -> "warn";
            case INFO -> "info";
        };
    }

    /** From the left side of a box to the right side of the one that it refers to. */
    private static String path(Diagram.Line line) {
        int fromX = line.from().x();
        int fromY = line.from().y() + Box.HEIGHT / 2;
        int toX = line.to().x() + Box.WIDTH;
        int toY = line.to().y() + Box.HEIGHT / 2;
        if (line.from().x() == line.to().x()) {
            return "M" + fromX + "," + fromY + " C" + (fromX - BEND) + "," + fromY + " " + (fromX - BEND) + "," + toY
                    + " " + line.to().x() + "," + (toY + (fromY == toY ? Box.HEIGHT / 3 : 0));
        }
        int bend = Math.max(BEND, Math.abs(fromX - toX) / 2);
        return "M" + fromX + "," + fromY + " C" + (fromX - bend) + "," + fromY + " " + (toX + bend) + "," + toY + " "
                + toX + "," + toY;
    }
}
