package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.check.AcceptedToday;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes what stands today into the suppressions file.
 *
 * @param reason why it may stay as it is
 * @param until the last day on which it may
 */
record BaselineFile(Path file, String reason, LocalDate until) {
    static BaselineFile of(Path file, String reason, @Nullable String until) {
        try {
            return new BaselineFile(file, reason, LocalDate.parse(until == null ? "" : until));
        } catch (DateTimeParseException e) {
            throw new ProblemException(
                    "deploy.baseline accepts what stands today until a day, and deploy.baselineUntil is "
                            + (until == null ? "not set." : "\"" + until + "\"."),
                    "set it to a day on which somebody looks again: -Ddeploy.baselineUntil=2027-03-31.",
                    e);
        }
    }

    /** @return how many lines were added behind those that are there */
    int accept(List<Finding> findings, LocalDate today) {
        List<String> lines = AcceptedToday.lines(findings, today, until, reason);
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            boolean open = Files.exists(file)
                    && !Files.readString(file).isEmpty()
                    && !Files.readString(file).endsWith("\n");
            String text = (open ? "\n" : "") + String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return lines.size();
        } catch (IOException e) {
            throw new ProblemException(file + " cannot be written: " + e.getMessage(), "make it writable.", e);
        }
    }
}
