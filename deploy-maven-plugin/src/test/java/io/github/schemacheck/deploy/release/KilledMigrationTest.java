package io.github.schemacheck.deploy.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemacheck.deploy.testing.PackagedPostgres;
import io.github.schemacheck.deploy.testing.railway.TestRailway;
import io.github.schemacheck.testing.CaseSample;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A release whose process is killed around its database step, on a real PostgreSQL, and the one after it. */
class KilledMigrationTest {
    private static PackagedPostgres server;
    private static int databases;

    private final TestRailway railway = TestRailway.start();

    @TempDir
    private Path folder;

    private String database;

    @BeforeAll
    static void startServer() {
        assumeTrue(PackagedPostgres.programs().isPresent(), "there is no PostgreSQL of Debian's packages");
        server = PackagedPostgres.start();
    }

    @BeforeEach
    void makeDatabase() throws IOException {
        database = "killed_" + ++databases;
        server.psql("postgres", "CREATE DATABASE " + database);
        Path migrations = Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(migrations.resolve("V1__book.sql"), "CREATE TABLE book (id int PRIMARY KEY);\n");
        Files.writeString(
                migrations.resolve("V2__title.sql"), "ALTER TABLE book ADD COLUMN title text;\nSELECT pg_sleep(1);\n");
    }

    @AfterEach
    void stop() {
        railway.close();
    }

    static Stream<Arguments> moments() {
        return Stream.of(
                        Arguments.of("validate the schema: done", "validate the schema", "done", 2),
                        Arguments.of("back up: done", "back up", "done", 2),
                        Arguments.of("Migrating V2__title.sql", "migrate", "running", 1),
                        Arguments.of("migrate: done", "migrate", "done", 0),
                        Arguments.of("build: done", "build", "done", 0))
                .filter(moment -> moment.get()[2].equals("running") || CaseSample.holds("killed " + moment.get()[0]));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void the_next_run_migrates_what_is_left(String killedAt, String step, String state, int left) throws Exception {
        kill(killedAt);
        JsonNode killed = receipt();
        assertThat(killed.path("state").asText()).isEqualTo("running");
        assertThat(killed.path("steps").path(step).path("state").asText()).isEqualTo(state);
        release().run();
        assertThat(receipt().path("state").asText()).isEqualTo("deployed");
        assertThat(receipt().path("migrations")).hasSize(left);
        assertThat(receipt().path("version").asText()).isEqualTo("2");
        assertThat(server.psql(database, "SELECT version, success FROM flyway_schema_history ORDER BY 1"))
                .isEqualTo("1|t\n2|t");
        assertThat(server.psql(database, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
                .isEqualTo("0");
    }

    /** @param line after which the process is killed, without the blanks before it */
    private void kill(String line) throws Exception {
        Process run = process();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8))) {
            String said = out.readLine();
            while (said != null && !said.strip().startsWith(line)) {
                said = out.readLine();
            }
            assertThat(said).as(line).isNotNull();
            run.destroyForcibly().waitFor();
        }
    }

    private TestRelease release() {
        TestRelease release = new TestRelease(folder, railway.url(), "", line -> {});
        release.database(server.url(database));
        return release;
    }

    private JsonNode receipt() throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("receipt.json")));
    }

    private Process process() throws IOException {
        ProcessBuilder process = TestRelease.process(folder, railway.url(), "", "");
        process.environment().put(LiveSteps.URL, server.url(database));
        return process.start();
    }
}
