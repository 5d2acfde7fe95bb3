package io.github.schemacheck.deploy.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How long the steps of earlier releases took. Only to compare: where the file is damaged or cannot be written, a
 * release goes on without it.
 *
 * @param before of releases before this one, newest first
 */
record ReleaseTimes(Path file, JsonNode before) {
    private static final int KEPT = 20;
    private static final int SHOWN = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    static ReleaseTimes read(Path file) {
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

    void add(String target, String begun, Map<String, Double> steps) {
        ArrayNode all = JSON.createArrayNode();
        ObjectNode newest = all.addObject().put("target", target).put("begun", begun);
        newest.set("steps", JSON.valueToTree(steps));
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
