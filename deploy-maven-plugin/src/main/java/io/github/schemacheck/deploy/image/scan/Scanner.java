package io.github.schemacheck.deploy.image.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemacheck.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A program that looks for vulnerabilities: how it is asked for an image of the engine, and what its answer means. */
public enum Scanner {
    TRIVY("SchemaVersion") {
        @Override
        List<String> words(String image) {
            return List.of(
                    "image",
                    "--quiet",
                    "--scanners=vuln",
                    "--format=json",
                    "--exit-code=0",
                    "--image-src=docker",
                    image);
        }

        @Override
        Stream<Vulnerability> read(JsonNode report) {
            return each(report.path("Results"))
                    .flatMap(result -> each(result.path("Vulnerabilities")))
                    .map(found -> new Vulnerability(
                            found.path("VulnerabilityID").asText(),
                            Vulnerability.Level.of(found.path("Severity").asText()),
                            found.path("PkgName").asText(),
                            found.path("InstalledVersion").asText(),
                            found.path("FixedVersion").asText("")));
        }
    },
    GRYPE("matches") {
        @Override
        List<String> words(String image) {
            return List.of("--quiet", "--output=json", "docker:" + image);
        }

        @Override
        Stream<Vulnerability> read(JsonNode report) {
            return each(report.path("matches")).map(match -> {
                JsonNode known = match.path("vulnerability");
                return new Vulnerability(
                        known.path("id").asText(),
                        Vulnerability.Level.of(known.path("severity").asText()),
                        match.path("artifact").path("name").asText(),
                        match.path("artifact").path("version").asText(),
                        each(known.path("fix").path("versions"))
                                .map(JsonNode::asText)
                                .collect(Collectors.joining(", ")));
            });
        }
    };

    private final String mark;

    /** @param mark what each of its reports has */
    Scanner(String mark) {
        this.mark = mark;
    }

    public static Scanner of(String name) {
        return Arrays.stream(values())
                .filter(scanner -> scanner.program().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        "deploy.imageScanner is \"" + name + "\".", "set it to trivy or grype, or leave it out."));
    }

    /** @return its name on the PATH */
    public String program() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract List<String> words(String image);

    abstract Stream<Vulnerability> read(JsonNode report);

    boolean wrote(JsonNode report) {
        return report.has(mark);
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
