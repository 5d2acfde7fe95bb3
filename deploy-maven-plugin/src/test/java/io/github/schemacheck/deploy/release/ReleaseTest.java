package io.github.schemacheck.deploy.release;

import static io.github.schemacheck.deploy.testing.railway.RailwayState.FIRST_IMAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.github.schemacheck.deploy.changes.Strategy;
import io.github.schemacheck.deploy.testing.railway.TestRailway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {
    private final TestRailway railway = TestRailway.start();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile int answer = 200;

    @TempDir
    private Path folder;

    private HttpServer application;

    @BeforeEach
    void start() throws IOException {
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/health", exchange -> {
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        application.start();
    }

    @AfterEach
    void stop() {
        application.stop(0);
        railway.close();
    }

    @Test
    void steps_come_in_order_and_the_image_is_live_by_its_digest() throws IOException {
        TestRelease release = release();
        release.run();
        assertThat(release.ran)
                .containsExactly(
                        "detect-changes[" + FIRST_IMAGE + "]",
                        "lock",
                        "validate-schema[before]",
                        "build-image[]",
                        "push-image[true]",
                        "rehearse[]",
                        "backup[]",
                        "still locked",
                        "migrate[true]",
                        "unlock",
                        "build-image[]",
                        "push-image[]",
                        "validate-schema[after]");
        JsonNode receipt = receipt();
        assertThat(receipt.path("state").asText()).isEqualTo("deployed");
        assertThat(receipt.path("digest").asText()).isEqualTo(TestRelease.NEW_IMAGE);
        assertThat(receipt.path("commit").asText()).isEqualTo("c0ffee");
        assertThat(receipt.path("before").asText()).contains(FIRST_IMAGE);
        assertThat(receipt.path("steps").path("smoke").path("state").asText()).isEqualTo("done");
        assertThat(live()).isEqualTo(TestRelease.NEW_IMAGE);
        release().run();
        assertThat(lines).anyMatch(line -> line.matches("  migrate +\\d+\\.\\d s   \\(before: \\d+\\.\\d s\\)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate-schema", "build-image", "rehearse", "backup", "migrate", "push-image"})
    void what_says_no_stops_all_that_follows(String goal) throws IOException {
        TestRelease release = release();
        release.failing = goal;
        assertThatThrownBy(release::run).hasMessageContaining("The goal " + goal + " says no.");
        assertThat(release.ran.get(release.ran.size() - 1)).isEqualTo("unlock");
        assertThat(railway.asked())
                .noneMatch(
                        operation -> operation.startsWith("serviceInstance") && !operation.equals("serviceInstance"));
        assertThat(live()).isEqualTo(FIRST_IMAGE);
        assertThat(receipt().path("state").asText()).isEqualTo("failed");
    }

    @Test
    void where_nothing_changed_the_gate_is_asked_and_nothing_is_deployed() throws IOException {
        release().run();
        TestRelease again = release();
        again.strategy = Strategy.NONE;
        again.run();
        assertThat(again.ran)
                .contains("validate-schema[before]", "validate-schema[after]")
                .noneMatch(goal -> goal.startsWith("build-image") || goal.startsWith("push-image"));
        assertThat(railway.state().web().runs().stream()
                        .filter(each -> each.image().equals(TestRelease.NEW_IMAGE)))
                .hasSize(1);
        assertThat(receipt().path("changes").asText()).isEqualTo("none");
    }

    @Test
    void an_application_that_would_migrate_at_its_start_is_not_deployed_unless_it_is_off() throws IOException {
        TestRelease release = release();
        release.startMigrations = Map.of(StartMigration.LIQUIBASE, true);
        assertThatThrownBy(release::run)
                .hasMessageContaining("The application would migrate at its start, with Liquibase: its history in this")
                .hasMessageContaining("SPRING_LIQUIBASE_ENABLED=false");
        assertThat(live()).isEqualTo(FIRST_IMAGE);
        railway.state().web().variables().put("SPRING_LIQUIBASE_ENABLED", "false");
        release.run();
        assertThat(live()).isEqualTo(TestRelease.NEW_IMAGE);
    }

    @Test
    void what_waits_for_approval_is_approved_only_where_that_is_asked_for() {
        railway.state().web().script("NEEDS_APPROVAL");
        assertThatThrownBy(release()::run).hasMessageContaining("-Ddeploy.railwayApprove");
        railway.state().web().script("NEEDS_APPROVAL");
        TestRelease release = release();
        release.approves = true;
        release.run();
        assertThat(live()).isEqualTo(TestRelease.NEW_IMAGE);
    }

    @Test
    void a_private_database_is_asked_by_the_pre_deploy_command_and_by_nobody_here() throws IOException {
        TestRelease release = release();
        release.gate = GatePlace.PRE_DEPLOY;
        assertThatThrownBy(release::run)
                .hasMessageContaining("has no pre-deploy command: nobody would ask the database")
                .hasMessageContaining("deploy:settings");
        railway.state().web().settings().put("preDeployCommand", List.of("java -jar gate.jar"));
        answer = 500;
        assertThatThrownBy(release::run).hasMessageContaining("smoke check");
        assertThat(live()).isEqualTo(FIRST_IMAGE);
        assertThat(lines).contains("Before it takes over, the new image is asked: java -jar gate.jar");
        assertThat(release.ran)
                .containsExactly(
                        "detect-changes[" + FIRST_IMAGE + "]",
                        "build-image[]",
                        "push-image[true]",
                        "build-image[]",
                        "push-image[]");
        assertThat(receipt().path("steps").path("validate again").path("state").asText())
                .isEqualTo("left out");
    }

    @Test
    void railway_can_back_up_the_volume_instead() throws IOException {
        TestRelease release = release();
        release.volumeOf = Optional.of("postgres");
        release.run();
        assertThat(release.ran).doesNotContain("backup[]");
        assertThat(railway.asked()).contains("volumeInstanceBackupCreate");
        assertThat(receipt().path("backup").asText()).isEqualTo("before release c0ffee, of volume postgres-volume");
        TestRelease other = release();
        other.volumeOf = Optional.of("web");
        assertThatThrownBy(other::run).hasMessageContaining("The service web has no volume in production");
        assertThat(other.ran).doesNotContain("migrate[true]");
    }

    @Test
    void a_deployment_that_fails_leaves_the_old_one_running_and_configured() throws IOException {
        railway.state().web().script("DEPLOYING", "FAILED").because("HEALTHCHECK", Map.of("error", "no answer"));
        assertThatThrownBy(release()::run).hasMessageContaining("no answer");
        assertThat(live()).isEqualTo(FIRST_IMAGE);
        assertThat(railway.state().web().image()).isEqualTo(FIRST_IMAGE);
        assertThat(lines).contains("The old application runs on; the service's image is " + FIRST_IMAGE + " again");
        assertThat(receipt().path("state").asText()).isEqualTo("failed");
    }

    @Test
    void smoke_that_fails_takes_the_release_back() throws IOException {
        answer = 500;
        assertThatThrownBy(release()::run)
                .hasMessageContaining("The smoke check GET /health of ")
                .hasMessageContaining("answered 500 and not 200");
        assertThat(live()).isEqualTo(FIRST_IMAGE);
        assertThat(receipt().path("state").asText()).isEqualTo("rolled back");
    }

    /** From a fresh clone there is no receipt: labels and live tell. */
    @Test
    void no_way_back_without_a_proof() throws IOException {
        answer = 500;
        TestRelease release = release();
        release.missing = List.of("removed column public.book.isbn");
        assertThatThrownBy(release::run).hasMessageContaining("smoke check");
        assertThat(lines).contains("  removed column public.book.isbn");
        assertThat(live()).isEqualTo(TestRelease.NEW_IMAGE);
        release.missing = List.of();
        release.notProven = List.of("nobody knows");
        assertThatThrownBy(release::run).hasMessageContaining("smoke check");
        assertThat(lines).contains("  nobody knows");
        assertThat(receipt().path("rollback").asText()).isEqualTo("refused");
    }

    @Test
    void what_cannot_be_proven_is_no_way_back_either() throws IOException {
        answer = 500;
        TestRelease release = release();
        release.failing = "validate-application";
        assertThatThrownBy(release::run).hasMessageContaining("smoke check");
        assertThat(lines).contains("  The goal validate-application says no.");
        assertThat(live()).isEqualTo(TestRelease.NEW_IMAGE);
    }

    /** It is what a killed run wrote before it migrated; this run finds nothing to migrate any more. */
    @Test
    void no_way_back_to_an_application_that_misses_something() throws IOException {
        answer = 500;
        Files.writeString(
                folder.resolve("receipt.json"),
                "{\"state\":\"running\",\"begun\":\"2026-01-01T00:00:00Z\",\"step\":\"migrate\","
                        + "\"oldApplicationMisses\":[\"removed column public.book.code\"]}");
        assertThatThrownBy(release()::run).hasMessageContaining("smoke check");
        assertThat(live()).isEqualTo(TestRelease.NEW_IMAGE);
        assertThat(receipt().path("rollback").asText()).isEqualTo("refused");
        assertThat(lines)
                .contains("  removed column public.book.code")
                .anyMatch(line -> line.startsWith("The run of 2026-01-01T00:00:00Z ended in the step \"migrate\""))
                .anyMatch(line -> line.startsWith("The way is forward"));
    }

    private TestRelease release() {
        return new TestRelease(folder, railway.url(), address(), lines::add);
    }

    private String address() {
        return "http://localhost:" + application.getAddress().getPort();
    }

    private JsonNode receipt() throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("receipt.json")));
    }

    private String live() {
        return railway.state().web().runs().stream()
                .filter(run -> run.status().equals("SUCCESS"))
                .findFirst()
                .orElseThrow()
                .image();
    }
}
