package io.github.schemacheck.deploy.release;

import static io.github.schemacheck.deploy.testing.railway.RailwayState.FIRST_IMAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemacheck.deploy.changes.Strategy;
import io.github.schemacheck.report.html.ReleaseTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest extends ReleaseCase {
    @Test
    void steps_come_in_order_and_the_image_is_live_by_its_digest() {
        TestRelease release = release();
        release.run();
        assertThat(release.ran)
                .containsExactly(
                        "detect-changes[" + FIRST_IMAGE + "]",
                        "lock",
                        "validate-schema[before]",
                        "build-image[]",
                        "scan-image[]",
                        "push-image[true]",
                        "rehearse[]",
                        "backup[]",
                        "still locked",
                        "migrate[true]",
                        "unlock",
                        "build-image[]",
                        "push-image[]",
                        "validate-schema[after]");
        assertThat(live()).isEqualTo(TestRelease.NEW_IMAGE);
    }

    @Test
    void the_receipt_says_what_was_done_and_times_are_compared_with_earlier_ones() throws IOException {
        release().run();
        JsonNode receipt = receipt();
        assertThat(receipt.path("state").asText()).isEqualTo("deployed");
        assertThat(folder.resolve("copy.json")).hasSameTextualContentAs(folder.resolve("receipt.json"));
        assertThat(receipt.path("digest").asText()).isEqualTo(TestRelease.NEW_IMAGE);
        assertThat(receipt.path("commit").asText()).isEqualTo("c0ffee");
        assertThat(receipt.path("vulnerabilities").asText()).isEqualTo("not checked");
        assertThat(new ObjectMapper()
                        .readTree(folder.resolve("receipts.json").toFile())
                        .path("modules")
                        .path("web"))
                .isEqualTo(receipt);
        assertThat(receipt.path("before").asText()).contains(FIRST_IMAGE);
        assertThat(receipt.path("steps").path("smoke").path("state").asText()).isEqualTo("done");
        assertThat(lines).noneMatch(line -> line.contains("(before: "));
        release().run();
        assertThat(lines).anyMatch(line -> line.matches("  migrate +\\d+\\.\\d s   \\(before: \\d+\\.\\d s\\)"));
    }

    @Test
    void of_each_step_that_builds_the_image_it_is_kept_what_was_cached() throws IOException {
        Path file = folder.resolve("times.json");
        Files.writeString(file, "[{\"target\": \"x\", \"begun\": \"before\", \"steps\": {\"build\": 1.5}}]");
        release().run();
        TestRelease skipped = release();
        skipped.builds = false;
        skipped.run();
        List<ReleaseTime> all = ReleaseTimes.read(file).all();
        assertThat(all).hasSize(3);
        assertThat(image(all.get(1), "prepare the image")).contains(new ReleaseTime.ImageSteps(1, 1));
        assertThat(image(all.get(1), "build")).contains(new ReleaseTime.ImageSteps(2, 0));
        assertThat(image(all.get(1), "migrate")).isEmpty();
        assertThat(image(all.get(0), "build")).isEmpty();
        assertThat(all.get(2).steps())
                .containsExactly(new ReleaseTime.Step("build", Duration.ofMillis(1500), Optional.empty()));
        Files.writeString(file, "[{");
        assertThat(ReleaseTimes.read(file).all()).isEmpty();
    }

    private static Optional<ReleaseTime.ImageSteps> image(ReleaseTime release, String step) {
        return release.steps().stream()
                .filter(each -> each.name().equals(step))
                .findFirst()
                .orElseThrow()
                .image();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"validate-schema", "build-image", "scan-image", "rehearse", "backup", "migrate", "push-image"})
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
    void files_alone_cannot_be_deployed_to_railway() throws IOException {
        TestRelease release = release();
        release.strategy = Strategy.FILES_ONLY;
        release.forced = true;
        assertThatThrownBy(release::run)
                .hasMessageContaining("Railway runs images as they are: nobody can copy files into its containers.");
        assertThat(live()).isEqualTo(FIRST_IMAGE);
        release.forced = false;
        release.run();
        assertThat(live()).isEqualTo(TestRelease.NEW_IMAGE);
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
                        "scan-image[]",
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
    void a_backup_of_railway_is_waited_for_as_long_as_a_deployment_is() {
        TestRelease release = release();
        release.volumeOf = Optional.of("postgres");
        release.timeout = Duration.ZERO;
        assertThatThrownBy(release::run)
                .hasMessageContaining("The backup of postgres-volume is not done after 0 s.")
                .hasMessageContaining("deploy.railwayTimeout");
        assertThat(release.ran).doesNotContain("migrate[true]");
    }

    @Test
    void a_service_with_a_volume_is_said_to_stand_still() {
        release().run();
        assertThat(lines).noneMatch(line -> line.contains("volume"));
        railway.state().web().volume("uploads");
        release().run();
        String said = "web in production of shop has the volume uploads, which two deployments cannot have at once:";
        assertThat(lines).anyMatch(line -> line.startsWith(said));
        lines.clear();
        release().plan();
        assertThat(lines).anyMatch(line -> line.startsWith("  " + said));
    }
}
