package io.github.schemacheck.deploy.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemacheck.report.html.ReleaseTime;
import io.github.schemacheck.report.html.ReleaseTime.ImageSteps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long the steps of earlier releases took. Only to compare: where the file is damaged or cannot be written, a
 * release goes on without it.
 *
 * @param before of releases before this one, newest first
 */
public record ReleaseTimes(Path file, JsonNode before) {
    private static final int KEPT = 20;
    private static final int SHOWN = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @return without any where the file is not there, or damaged */
    public static ReleaseTimes read(Path file) {
        try {
            boolean known = Files.isRegularFile(file);
            return new ReleaseTimes(file, known ? JSON.readTree(Files.readAllBytes(file)) : JSON.createArrayNode());
        } catch (IOException damaged) {
            return new ReleaseTimes(file, JSON.createArrayNode());
        }
    }

    /** @return the seconds of the step in the last releases to the same target; may be empty */
    List<Double> of(String target, String step) {
        List<Double> all = new ArrayList<>();
        for (JsonNode release : before) {
            JsonNode seconds = release.path("steps").path(step);
            if (release.path("target").asText().equals(target) && seconds.isNumber() && all.size() < SHOWN) {
                all.add(seconds.asDouble());
            }
        }
        return all;
    }

    /** @return of the releases before, newest first */
    public List<ReleaseTime> all() {
        List<ReleaseTime> all = new ArrayList<>();
        before.forEach(release -> all.add(time(release)));
        return all;
    }

    private static ReleaseTime time(JsonNode release) {
        List<ReleaseTime.Step> steps = new ArrayList<>();
        release.path("steps").properties().forEach(step -> {
            JsonNode image = release.path("image").path(step.getKey());
            steps.add(new ReleaseTime.Step(
                    step.getKey(),
                    Duration.ofMillis(Math.round(step.getValue().asDouble() * 1000)),
                    image.isObject()
                            ? Optional.of(new ImageSteps(
                                    image.path("cached").asInt(),
                                    image.path("run").asInt()))
                            : Optional.empty()));
        });
        return new ReleaseTime(
                release.path("target").asText(), release.path("begun").asText(), steps);
    }

    void add(ReleaseTime time) {
        ArrayNode all = JSON.createArrayNode();
        ObjectNode newest = all.addObject().put("target", time.target()).put("begun", time.begun());
        ObjectNode steps = newest.putObject("steps");
        ObjectNode images = newest.putObject("image");
        time.steps().forEach(step -> {
            steps.put(step.name(), step.took().toMillis() / 1000.0);
            step.image().ifPresent(image -> images.putObject(step.name())
                    .put("cached", image.cached())
                    .put("run", image.run()));
        });
        before.forEach(release -> {
            if (all.size() < KEPT) {
                all.add(release);
            }
        });
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException notKept) {
            return;
        }
    }
}
