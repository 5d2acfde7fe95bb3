package io.github.schemacheck.deploy.image.scan;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemacheck.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A scanner of this machine, asked for an image.
 *
 * @param program where it is
 * @param engine the engine's address; empty: the scanner finds it as docker does
 */
public record ImageScan(Scanner scanner, Path program, String engine) {
    private static final int SAID = 2000;

    /** What such a program has no use for, and nobody else needs to have. */
    private static final Set<String> SECRETS =
            Set.of("DATABASE_URL", "DEPLOY_REGISTRY_PASSWORD", "PGPASSWORD", "RAILWAY_API_TOKEN", "RAILWAY_TOKEN");

    /** @param path folders, as in PATH */
    public static Optional<Path> find(Scanner scanner, String path) {
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of("", ".exe").map(end -> Path.of(folder, scanner.program() + end)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * @param report where the scanner's own report is kept
     * @throws ProblemException where the scanner fails, or does not end in time
     */
    public ScanResult run(String image, Path report, Duration limit) {
        try {
            Files.createDirectories(report.toAbsolutePath().getParent());
            Path err = Files.createTempFile("schema-check", ".err");
            try {
                int status = await(start(image, report, err), limit);
                if (status != 0) {
                    throw failed("failed with status " + status + ": " + end(err));
                }
                return new ScanResult(scanner, read(report));
            } finally {
                Files.delete(err);
            }
        } catch (IOException e) {
            throw failed("cannot be run: " + e.getMessage());
        }
    }

    private Process start(String image, Path report, Path err) throws IOException {
        List<String> words = new ArrayList<>(List.of(program.toString()));
        words.addAll(scanner.words(image));
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectOutput(report.toFile()).redirectError(err.toFile());
        prepare(builder.environment());
        return builder.start();
    }

    void prepare(Map<String, String> environment) {
        environment.keySet().removeAll(SECRETS);
        if (!engine.isEmpty()) {
            environment.put("DOCKER_HOST", engine);
        }
    }

    private int await(Process process, Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProblemException(
                        scanner.program() + " has not ended after " + limit.toSeconds() + " s.",
                        "raise deploy.scanTimeout: the first run fetches its database.");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException("Waiting for " + scanner.program() + " was interrupted.", "run it again.", e);
        } finally {
            process.destroy();
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

    private static String end(Path err) throws IOException {
        String all = new String(Files.readAllBytes(err), StandardCharsets.UTF_8).strip();
        return all.substring(Math.max(0, all.length() - SAID));
    }
}
