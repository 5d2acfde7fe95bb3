package io.github.schemacheck.deploy.image.scan;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemacheck.deploy.program.Ended;
import io.github.schemacheck.deploy.program.Patience;
import io.github.schemacheck.deploy.program.Program;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A scanner of this machine, asked for an image.
 *
 * @param program where it is
 * @param engine the engine's address; empty: the scanner finds it as docker does
 */
public record ImageScan(Scanner scanner, Path program, String engine) {
    /** What such a program has no use for, and nobody else needs to have. */
    private static final Set<String> SECRETS =
            Set.of("DATABASE_URL", "DEPLOY_REGISTRY_PASSWORD", "PGPASSWORD", "RAILWAY_API_TOKEN", "RAILWAY_TOKEN");

    /**
     * @param report where the scanner's own report is kept
     * @throws ProblemException where the scanner fails, or does not end in time
     */
    public ScanResult run(String image, Path report, Duration limit) {
        List<String> words = new ArrayList<>(List.of(program.toString()));
        words.addAll(scanner.words(image));
        try {
            Ended ended = new Program(words, this::prepare, "")
                    .run(new Patience(limit, "raise deploy.scanTimeout: the first run fetches its database."));
            if (ended.status() != 0) {
                throw failed("failed with status " + ended.status() + ": " + Ended.end(ended.complained()));
            }
            Files.createDirectories(report.toAbsolutePath().getParent());
            Files.writeString(report, ended.said());
            return new ScanResult(scanner, read(report));
        } catch (IOException e) {
            throw failed("cannot be run: " + e.getMessage());
        }
    }

    void prepare(Map<String, String> environment) {
        environment.keySet().removeAll(SECRETS);
        if (!engine.isEmpty()) {
            environment.put("DOCKER_HOST", engine);
        }
    }

    private List<Vulnerability> read(Path report) throws IOException {
        try {
            JsonNode said = new ObjectMapper().readTree(report.toFile());
            if (scanner.wrote(said)) {
                return scanner.read(said).toList();
            }
        } catch (JacksonException notJson) {
            throw failed("wrote no report: " + notJson.getOriginalMessage());
        }
        throw failed("wrote another report than this version understands: " + report + ".");
    }

    private ProblemException failed(String how) {
        return new ProblemException(
                scanner.program() + " " + how,
                "try it by hand (" + program + " " + String.join(" ", scanner.words("IMAGE"))
                        + "), or leave deploy.imageScanner out.");
    }
}
