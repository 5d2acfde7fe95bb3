package io.github.schemacheck.report.html;

import io.github.schemacheck.report.html.ReleaseTime.ImageSteps;
import io.github.schemacheck.report.html.ReleaseTime.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Releases of a project to two targets, which come from little work and from much. */
final class SampleReleases {
    static final String PRODUCTION = "web in production of shop";
    static final String STAGING = "web in staging of <b>shop</b>";

    private SampleReleases() {}

    /** @return newest first; the one to staging is alone */
    static List<ReleaseTime> all() {
        List<ReleaseTime> all = new ArrayList<>();
        all.add(release(PRODUCTION, 28, 31_000, new ImageSteps(5, 2)));
        all.add(new ReleaseTime(PRODUCTION, begun(27), List.of(step("ask Railway", 900), step("smoke", 400))));
        all.add(release(STAGING, 26, 52_000, new ImageSteps(0, 7)));
        all.add(release(PRODUCTION, 25, 41_000, new ImageSteps(3, 4)));
        all.add(release(PRODUCTION, 24, 51_000, new ImageSteps(0, 7)));
        return all;
    }

    static String page() {
        return HtmlReport.of(all());
    }

    static ReleaseTime release(String target, int day, long building, ImageSteps image) {
        ImageSteps again = new ImageSteps(image.cached() + image.run(), 0);
        return new ReleaseTime(
                target,
                begun(day),
                List.of(
                        step("ask Railway", 1_000),
                        step("validate the schema", 4_000),
                        new Step("prepare the image", Duration.ofMillis(building), Optional.of(image)),
                        step("migrate", 2_000),
                        new Step("build", Duration.ofMillis(500), Optional.of(again)),
                        step("deploy", 12_000),
                        step("smoke", 500)));
    }

    private static Step step(String name, long millis) {
        return new Step(name, Duration.ofMillis(millis), Optional.empty());
    }

    private static String begun(int day) {
        return "2026-11-" + day + "T06:17:00Z";
    }
}
