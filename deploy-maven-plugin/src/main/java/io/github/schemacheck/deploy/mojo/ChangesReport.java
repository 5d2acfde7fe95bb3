package io.github.schemacheck.deploy.mojo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemacheck.deploy.changes.Detection;
import io.github.schemacheck.deploy.changes.Reason;
import io.github.schemacheck.deploy.changes.Strategy;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What changed, for people and for machines. */
record ChangesReport(String module, String image, Detection detection) {
    static final String FILE = "changes.json";
    private static final int FORMAT_VERSION = 1;
    private static final int SHOWN = 10;

    /** @param all whether every difference is told */
    List<String> lines(boolean all) {
        List<String> lines = new ArrayList<>();
        lines.add(module + ": " + detection.strategy().word()
                + (detection.forced() ? ", as deploy.strategy asks; " : ", ") + compared() + ".");
        List<Reason> reasons = detection.reasons();
        int shown = all ? reasons.size() : Math.min(SHOWN, reasons.size());
        reasons.subList(0, shown)
                .forEach(each ->
                        lines.add("  %-10s  %s".formatted(each.strategy().word(), each)));
        if (shown < reasons.size()) {
            lines.add("  and " + (reasons.size() - shown) + " more, all told with deploy.dryRun");
        }
        if (detection.strategy() == Strategy.NONE) {
            lines.add("  The database may have changed all the same: the gate is to be asked.");
        }
        return List.copyOf(lines);
    }

    private String compared() {
        if (detection.comparedWith().isEmpty()) {
            return "compared with nothing";
        }
        return detection.reasons().isEmpty()
                ? "nothing that is deployed differs from " + detection.comparedWith()
                : "compared with " + detection.comparedWith();
    }

    /** @param content of what is here now */
    void write(Path file, String content) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("formatVersion", FORMAT_VERSION);
        root.put("module", module);
        root.put("image", image);
        root.put("strategy", detection.strategy().word());
        root.put("forced", detection.forced());
        root.put("comparedWith", detection.comparedWith());
        root.put("content", content);
        ArrayNode reasons = root.putArray("reasons");
        detection.reasons().forEach(each -> reasons.addObject()
                .put("strategy", each.strategy().word())
                .put("subject", each.subject())
                .put("kind", each.kind().word()));
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(
                    file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
        } catch (IOException e) {
            throw new ProblemException(
                    "The report cannot be written: " + e.getMessage(), "set deploy.reportDirectory.", e);
        }
    }
}
