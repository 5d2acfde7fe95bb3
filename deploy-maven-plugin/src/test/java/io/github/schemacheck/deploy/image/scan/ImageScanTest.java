package io.github.schemacheck.deploy.image.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, which answer as the scanners do. */
class ImageScanTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String TRIVY =
            """
            {"SchemaVersion": 2, "Results": [
              {"Target": "base (debian 12)", "Vulnerabilities": [
                {"VulnerabilityID": "CVE-2026-2", "PkgName": "zlib1g", "InstalledVersion": "1.2",
                 "Severity": "CRITICAL"},
                {"VulnerabilityID": "CVE-2026-1", "PkgName": "openssl", "InstalledVersion": "3.0.1",
                 "FixedVersion": "3.0.2", "Severity": "CRITICAL"}]},
              {"Target": "app.jar", "Vulnerabilities": [
                {"VulnerabilityID": "CVE-2026-3", "PkgName": "a:b", "InstalledVersion": "1", "FixedVersion": "2",
                 "Severity": "HIGH"},
                {"VulnerabilityID": "CVE-2026-3", "PkgName": "a:b", "InstalledVersion": "1", "FixedVersion": "2",
                 "Severity": "HIGH"}]},
              {"Target": "nothing"}]}
            """;
    private static final String GRYPE =
            """
            {"matches": [
              {"vulnerability": {"id": "CVE-2026-1", "severity": "Critical",
                                 "fix": {"versions": ["3.0.2"], "state": "fixed"}},
               "artifact": {"name": "openssl", "version": "3.0.1"}},
              {"vulnerability": {"id": "CVE-2026-4", "severity": "Negligible",
                                 "fix": {"versions": [], "state": "wont-fix"}},
               "artifact": {"name": "bash", "version": "5"}}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void trivy_tells_the_worst_first_and_each_once() throws IOException {
        ScanResult result = scan(Scanner.TRIVY, answering(TRIVY), LONG);
        assertThat(result.vulnerabilities())
                .extracting(Vulnerability::toString)
                .containsExactly(
                        "critical CVE-2026-1 in openssl 3.0.1, fixed in 3.0.2",
                        "critical CVE-2026-2 in zlib1g 1.2, not fixed yet",
                        "high CVE-2026-3 in a:b 1, fixed in 2");
        assertThat(result)
                .hasToString("trivy knows 3 vulnerabilities: 2 critical, 1 high, 0 less; 2 of them are fixed in a newer"
                        + " version");
        assertThat(folder.resolve("reports/image-scan.json")).hasContent(TRIVY);
        assertThat(folder.resolve("asked"))
                .hasContent("image --quiet --scanners=vuln --format=json --exit-code=0"
                        + " --image-src=docker shop:1 at tcp://engine.example.com:2375");
    }

    @Test
    void grype_tells_the_same() throws IOException {
        ScanResult result = scan(Scanner.GRYPE, answering(GRYPE), LONG);
        assertThat(result.vulnerabilities())
                .extracting(Vulnerability::toString)
                .containsExactly(
                        "critical CVE-2026-1 in openssl 3.0.1, fixed in 3.0.2",
                        "negligible CVE-2026-4 in bash 5, not fixed yet");
        assertThat(folder.resolve("asked")).content().startsWith("--quiet --output=json docker:shop:1 at ");
    }

    @Test
    void what_stops_is_bad_enough_and_fixed() throws IOException {
        ScanResult result = scan(Scanner.TRIVY, answering(TRIVY), LONG);
        assertThat(result.fixable(Vulnerability.Level.CRITICAL))
                .extracting(Vulnerability::id)
                .containsExactly("CVE-2026-1");
        assertThat(result.fixable(Vulnerability.Level.HIGH))
                .extracting(Vulnerability::id)
                .containsExactly("CVE-2026-1", "CVE-2026-3");
        assertThat(Vulnerability.Level.limit("never")).isEmpty();
        assertThatThrownBy(() -> Vulnerability.Level.limit("error")).hasMessageContaining("deploy.scanFailOn");
    }

    @Test
    void a_scanner_that_fails_hangs_or_says_something_else_is_no_clean_image() throws IOException {
        assertThatThrownBy(() -> scan(Scanner.TRIVY, "echo no database >&2\nexit 1", LONG))
                .hasMessageContaining("trivy failed with status 1: no database")
                .hasMessageContaining("try it by hand");
        assertThatThrownBy(() -> scan(Scanner.TRIVY, answering("{}"), LONG))
                .hasMessageContaining("trivy wrote another report");
        assertThatThrownBy(() -> scan(Scanner.GRYPE, answering("all is well"), LONG))
                .hasMessageContaining("grype wrote no report");
        assertThatThrownBy(() -> scan(Scanner.GRYPE, "exec sleep 600", Duration.ZERO))
                .hasMessageContaining("grype has not ended after 0 s")
                .hasMessageContaining("deploy.scanTimeout");
    }

    @Test
    void a_scanner_gets_none_of_our_secrets() {
        Map<String, String> environment =
                new HashMap<>(Map.of("DATABASE_URL", "a", "RAILWAY_TOKEN", "b", "TRIVY_CACHE_DIR", "/cache"));
        new ImageScan(Scanner.TRIVY, Path.of("trivy"), "").prepare(environment);
        assertThat(environment).isEqualTo(Map.of("TRIVY_CACHE_DIR", "/cache"));
    }

    @Test
    void a_scanner_that_is_none_is_said_so() {
        assertThatThrownBy(() -> Scanner.of("clair")).hasMessageContaining("set it to trivy or grype");
    }

    private ScanResult scan(Scanner scanner, String script, Duration limit) throws IOException {
        return new ImageScan(scanner, program(scanner, script), "tcp://engine.example.com:2375")
                .run("shop:1", folder.resolve("reports/image-scan.json"), limit);
    }

    private String answering(String report) throws IOException {
        Path answer = Files.writeString(folder.resolve("answer"), report);
        return "echo \"$@ at $DOCKER_HOST\" > " + folder.resolve("asked") + "\ncat " + answer;
    }

    private Path program(Scanner scanner, String script) throws IOException {
        Path program = Files.writeString(folder.resolve(scanner.program()), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
