package io.github.schemacheck.report.diagram;

/** Where a node stands: its upper left corner. */
public record Box(String node, int x, int y) {
    public static final int WIDTH = 200;
    public static final int HEIGHT = 36;

    Box moved(int right, int down) {
        return new Box(node, x + right, y + down);
    }
}
