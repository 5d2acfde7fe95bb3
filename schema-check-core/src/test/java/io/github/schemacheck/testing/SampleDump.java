package io.github.schemacheck.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Real databases, from the folder in the system property {@code shared}, by the psql and pg_dump on the PATH. */
public final class SampleDump {
    private static final Pattern MAJOR = Pattern.compile("(\\d+)\\.");

    private SampleDump() {}

    /** Skips the test where the folder or psql is not there. */
    public static void loadInto(TestDatabase database, String sample) throws IOException, InterruptedException {
        String shared = System.getProperty("shared", "");
        assumeThat(shared).as("-Dshared=<folder with data/>").isNotEmpty();
        assumeThat(majorOf("psql")).as("psql on the PATH").isPositive();
        load(database, Path.of(shared, "data", sample + ".sql").toAbsolutePath());
    }

    /** Skips the test where the pg_dump at hand is older than the server. */
    public static void copy(TestDatabase from, TestDatabase to, Path file) throws IOException, InterruptedException {
        assumeThat(majorOf("pg_dump"))
                .as("a pg_dump that knows the server")
                .isGreaterThanOrEqualTo(from.server().major());
        run(List.of("pg_dump", "-f", file.toString(), uri(from)));
        load(to, file);
    }

    private static void load(TestDatabase database, Path script) throws IOException, InterruptedException {
        run(List.of(
                "psql",
                "-q",
                "-X",
                "-v",
                "ON_ERROR_STOP=1",
                "-o",
                "/dev/null",
                "-f",
                script.toString(),
                uri(database)));
    }

    private static String uri(TestDatabase database) {
        return database.url().substring("jdbc:".length());
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    /** @return 0 where there is no such program */
    private static int majorOf(String program) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(program, "--version").start();
            Matcher version =
                    MAJOR.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            process.waitFor();
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
