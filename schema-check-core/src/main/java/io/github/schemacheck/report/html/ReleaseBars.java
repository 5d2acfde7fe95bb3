package io.github.schemacheck.report.html;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A row a release, newest first: a bar for each step, as wide as it took long, above the steps of its images. */
record ReleaseBars(int width, int height, List<Row> rows) {
    private static final int LABELS = 165;
    private static final int BARS = 620;
    private static final int TOTAL = 70;
    private static final int ROW = 50;

    /**
     * A release.
     *
     * @param y its upper edge
     * @param end behind its last bar
     */
    record Row(String begun, int y, String took, int end, List<Bar> bars, ReleaseSquares image) {
        public int textY() {
            return y + 14;
        }

        public int squareY() {
            return y + 25;
        }

        public int labelY() {
            return y + 33;
        }
    }

    /** A step of a release; the label is empty where there is no room for it. */
    record Bar(int x, int width, String tone, String label, String said) {
        public int labelX() {
            return x + 4;
        }
    }

    /** @param releases newest first, at least one */
    static ReleaseBars of(List<ReleaseTime> releases) {
        long most = releases.stream()
                .mapToLong(release -> release.took().toMillis())
                .max()
                .orElse(0);
        double scale = (double) BARS / Math.max(1, most);
        List<Row> rows = new ArrayList<>();
        for (ReleaseTime release : releases) {
            rows.add(row(release, rows.size() * ROW + 4, scale));
        }
        int squares = rows.stream().mapToInt(row -> row.image().end()).max().orElse(0);
        return new ReleaseBars(Math.max(LABELS + BARS + TOTAL, squares), rows.size() * ROW + 4, rows);
    }

    private static Row row(ReleaseTime release, int y, double scale) {
        List<Bar> bars = new ArrayList<>();
        Duration at = Duration.ZERO;
        for (ReleaseTime.Step step : release.steps()) {
            int from = x(at, scale);
            at = at.plus(step.took());
            bars.add(bar(step, from, Math.max(1, x(at, scale) - from)));
        }
        return new Row(
                Moment.words(release.begun()),
                y,
                ReleaseTrend.words(release.took()),
                x(at, scale) + 6,
                bars,
                ReleaseSquares.of(release, LABELS));
    }

    private static int x(Duration at, double scale) {
        return LABELS + (int) Math.round(at.toMillis() * scale);
    }

    private static Bar bar(ReleaseTime.Step step, int x, int width) {
        boolean fits = ReleaseSquares.letters(step.name()) + 8 < width;
        return new Bar(
                x,
                width,
                step.image().isPresent() ? "image" : "other",
                fits ? step.name() : "",
                step.name() + ": " + ReleaseTrend.cell(step));
    }
}
