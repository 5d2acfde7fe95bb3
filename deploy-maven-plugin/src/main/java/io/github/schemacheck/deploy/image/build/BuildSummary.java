package io.github.schemacheck.deploy.image.build;

import io.github.schemacheck.deploy.image.rules.Bytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is told at the end of a build.
 *
 * @param uncached whether every step was run because somebody asked for it
 */
public record BuildSummary(BuildResult result, StepTimes times, Layers layers, boolean uncached) {
    private static final int LARGEST = 5;

    /** @param image what was built, as people call it */
    public List<String> lines(String image) {
        List<String> lines = new ArrayList<>();
        lines.add("Built " + image + " in " + Progress.seconds(result.took()) + ": " + cached() + ", " + sent() + ".");
        if (uncached) {
            lines.add("  not cached: every step was run once more, as deploy.noCache asks");
        } else {
            new Reasons(times, result.travelled().files())
                    .lines(result.steps())
                    .forEach(reason -> lines.add("  not cached: " + reason));
        }
        if (!layers.all().isEmpty()) {
            String largest = layers.all().stream()
                    .limit(LARGEST)
                    .map(layer -> Bytes.text(layer.bytes()) + " " + layer.made())
                    .collect(Collectors.joining(", "));
            lines.add("The image holds " + Bytes.text(layers.bytes()) + ", largest first: " + largest + ".");
        }
        return List.copyOf(lines);
    }

    private String cached() {
        long cached = result.cached();
        Duration saved = times.saved(result.steps());
        int steps = result.steps().size();
        if (steps == 0) {
            return "it has no steps";
        }
        String all = cached == steps ? "all " + cached : cached + " of " + steps;
        return all + (steps == 1 ? " step" : " steps") + " cached"
                + (saved.toMillis() < 100 ? "" : ", which saved " + Progress.seconds(saved));
    }

    private String sent() {
        int files = result.travelled().files().size();
        return files == 0
                ? "nothing of the context sent"
                : files + (files == 1 ? " file" : " files") + " of the context sent ("
                        + Bytes.text(result.travelled().bytes()) + ")";
    }
}
