package io.github.schemacheck.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of the page about pipelines, beside a Maven that ends as the table there says. */
final class ShellRecipeTest {
    private static final Path SCRIPT = Path.of("src/test/shell/gate.sh").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void where_the_gate_says_yes_it_goes_on() throws Exception {
        assertThat(run("exit 0")).isEqualTo("go on, 0");
    }

    @Test
    void where_there_is_a_report_the_gate_said_no() throws Exception {
        assertThat(run("mkdir -p target/schema-check; touch target/schema-check/report.json; exit 1"))
                .isEqualTo("the gate says no, 1");
    }

    @Test
    void without_one_nothing_could_be_decided() throws Exception {
        assertThat(run("exit 1")).isEqualTo("nothing could be decided, 2");
    }

    private String run(String maven) throws IOException, InterruptedException {
        Path mvn = Files.writeString(folder.resolve("mvn"), "#!/bin/sh\n" + maven + "\n");
        Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwx------"));
        ProcessBuilder shell = new ProcessBuilder("sh", SCRIPT.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().merge("PATH", folder.toString(), (path, ours) -> ours + ":" + path);
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.strip() + ", " + process.waitFor();
    }
}
