package io.github.schemacheck.deploy.release;

import io.github.schemacheck.deploy.image.build.BuildResult;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.report.html.ReleaseTime;
import io.github.schemacheck.report.html.ReleaseTime.ImageSteps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The steps of a release: each stands in the receipt before it begins and when it has ended, with its time. */
final class ReleaseSteps {
    private final Receipt receipt;
    private final ReleaseTimes earlier;
    private final String target;
    private final Clock clock;
    private final Consumer<String> lines;
    private final Map<String, Double> times = new LinkedHashMap<>();
    private final Map<String, ImageSteps> images = new LinkedHashMap<>();

    /** @param earlier releases to the target, whose times are compared */
    ReleaseSteps(Receipt receipt, ReleaseTimes earlier, String target, Clock clock, Consumer<String> lines) {
        this.receipt = receipt;
        this.earlier = earlier;
        this.target = target;
        this.clock = clock;
        this.lines = lines;
    }

    <T> T run(String name, Supplier<T> step) {
        lines.accept("---- " + name);
        receipt.step(name, Receipt.RUNNING, -1);
        Instant start = clock.instant();
        try {
            T result = step.get();
            ended(name, "done", start);
            return result;
        } catch (ProblemException e) {
            ended(name, Receipt.FAILED, start);
            throw e;
        }
    }

    void run(String name, Runnable step) {
        run(name, () -> {
            step.run();
            return true;
        });
    }

    /** What is left out stands in the receipt too. */
    void runIf(boolean wanted, String name, Runnable step) {
        if (wanted) {
            run(name, step);
        } else {
            receipt.step(name, "left out", -1);
        }
    }

    private void ended(String name, String state, Instant start) {
        double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
        times.put(name, seconds);
        receipt.step(name, state, seconds);
        lines.accept(String.format(Locale.ROOT, "     %s: %s, %.1f s", name, state, seconds));
    }

    /** The step built this; of an image that is only its base there is nothing to say. */
    void image(String step, BuildResult built) {
        int cached = (int) built.cached();
        if (!built.steps().isEmpty()) {
            images.put(step, new ImageSteps(cached, built.steps().size() - cached));
        }
    }

    /** Only what came to its end is compared with. */
    void keep(String begun) {
        List<ReleaseTime.Step> steps = new ArrayList<>();
        times.forEach((name, seconds) -> steps.add(new ReleaseTime.Step(
                name, Duration.ofMillis(Math.round(seconds * 1000)), Optional.ofNullable(images.get(name)))));
        earlier.add(new ReleaseTime(target, begun, steps));
    }

    /** @return all of them with their times, beside those of the releases before, the last one first */
    List<String> table() {
        List<String> table = new ArrayList<>();
        times.forEach((name, seconds) ->
                table.add(String.format(Locale.ROOT, "  %-22s %7.1f s%s", name, seconds, before(name))));
        double all = times.values().stream().mapToDouble(Double::doubleValue).sum();
        table.add(String.format(Locale.ROOT, "  %-22s %7.1f s", "all", all));
        return table;
    }

    private String before(String step) {
        List<String> seconds = earlier.of(target, step).stream()
                .map(each -> String.format(Locale.ROOT, "%.1f s", each))
                .toList();
        return seconds.isEmpty() ? "" : "   (before: " + String.join(", ", seconds) + ")";
    }
}
