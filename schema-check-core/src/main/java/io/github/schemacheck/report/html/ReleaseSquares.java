package io.github.schemacheck.report.html;

import java.util.ArrayList;
import java.util.List;

/** A square for each step of the images of a release, full where it was run, and behind them what they say. */
record ReleaseSquares(List<Square> squares, List<Label> labels) {
    private static final int SQUARE = 11;
    private static final double LETTER = 7.3;
    /** More say no more than the words behind them, which count all. */
    private static final int MOST = 24;

    /** A step of an image. */
    record Square(int x, String state) {}

    /** What is said of the squares before it. */
    record Label(int x, String text) {
        int end() {
            return x + letters(text);
        }
    }

    /** @param x where they begin */
    static ReleaseSquares of(ReleaseTime release, int x) {
        List<Square> squares = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        int at = x;
        for (ReleaseTime.Step step : release.steps()) {
            if (step.image().isPresent()) {
                ReleaseTime.ImageSteps image = step.image().get();
                for (int i = 0; i < Math.min(MOST, image.cached() + image.run()); i++) {
                    squares.add(new Square(at, i < image.cached() ? "cached" : "run"));
                    at += SQUARE;
                }
                Label label = new Label(at + 4, step.name() + ": " + image.words());
                labels.add(label);
                at = label.end() + 12;
            }
        }
        return new ReleaseSquares(squares, labels);
    }

    int end() {
        return labels.isEmpty() ? 0 : labels.get(labels.size() - 1).end();
    }

    /** @return how wide the text is */
    static int letters(String text) {
        return (int) Math.ceil(text.length() * LETTER);
    }
}
