package io.github.schemacheck.deploy.release;

import static io.github.schemacheck.deploy.testing.railway.RailwayState.FIRST_IMAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.deploy.testing.railway.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WayBackTest extends ReleaseCase {
    @Test
    void a_deployment_that_fails_leaves_the_old_one_running_and_configured() throws IOException {
        railway.state().web().script("DEPLOYING", "FAILED").because("HEALTHCHECK", Map.of("error", "no answer"));
        assertThatThrownBy(release()::run).hasMessageContaining("no answer");
        assertThat(lines).anyMatch(line -> line.matches("  \\| \\S+  Created the container"));
        assertThat(live()).isEqualTo(FIRST_IMAGE);
        assertThat(railway.state().web().image()).isEqualTo(FIRST_IMAGE);
        assertThat(lines).contains("The old application runs on; the service's image is " + FIRST_IMAGE + " again");
        assertThat(receipt().path("state").asText()).isEqualTo("failed");
    }

    @Test
    void what_did_not_run_before_is_not_started_by_a_deployment_that_fails() {
        Run old = railway.state().web().runs().get(0);
        old.become("REMOVED");
        railway.state().web().script("DEPLOYING", "FAILED");
        assertThatThrownBy(release()::run).hasMessageContaining("ended as FAILED");
        assertThat(railway.state().web().runs()).hasSize(3);
        assertThat(lines)
                .contains("The service's image is " + FIRST_IMAGE + " again")
                .noneMatch(line -> line.contains("runs on"));
    }

    @Test
    void a_deployment_that_railway_skips_leaves_the_service_configured_as_it_was() {
        railway.state().web().script("SKIPPED");
        assertThatThrownBy(release()::run).hasMessageContaining("was skipped").hasMessageContaining("watch patterns");
        assertThat(live()).isEqualTo(FIRST_IMAGE);
        assertThat(railway.state().web().image()).isEqualTo(FIRST_IMAGE);
    }

    /** Railway stopped the old one before it started the new one. */
    @Test
    void where_both_need_the_same_volume_the_old_one_is_deployed_again() throws IOException {
        railway.state().web().volume("uploads").script("DEPLOYING", "FAILED");
        assertThatThrownBy(release()::run).hasMessageContaining("what ran before is gone");
        assertThat(live()).isEqualTo(FIRST_IMAGE);
        assertThat(railway.state().web().runs().get(0).image()).isEqualTo(FIRST_IMAGE);
        assertThat(lines).contains("Rolled back: " + FIRST_IMAGE + " runs again");
        assertThat(receipt().path("state").asText()).isEqualTo("rolled back");
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

    /** The old application meets the same schema, but one that does not answer is of no use to anybody. */
    @Test
    void a_finding_afterwards_keeps_nobody_from_asking_the_application() throws IOException {
        TestRelease release = release();
        release.failing = "validate-schema[after]";
        assertThatThrownBy(release::run).hasMessageContaining("The goal validate-schema says no.");
        assertThat(live()).isEqualTo(TestRelease.NEW_IMAGE);
        assertThat(receipt().path("steps").path("smoke").path("state").asText()).isEqualTo("done");
        answer = 500;
        assertThatThrownBy(release::run).hasMessageContaining("smoke check");
        assertThat(live()).isEqualTo(FIRST_IMAGE);
    }
}
