package io.github.schemacheck.deploy.railway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.deploy.testing.railway.Fault;
import io.github.schemacheck.deploy.testing.railway.RailwayState;
import io.github.schemacheck.deploy.testing.railway.Run;
import io.github.schemacheck.deploy.testing.railway.TestRailway;
import io.github.schemacheck.problem.ProblemException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeploymentsTest {
    private static final String IMAGE = "registry.example.com/acme/web@sha256:" + "b".repeat(64);
    private static final String OTHER = "registry.example.com/acme/web@sha256:" + "c".repeat(64);

    private final TestRailway railway = TestRailway.start();
    private final Connected connected = Connected.by(railway);

    @AfterEach
    void stop() {
        railway.close();
    }

    @Test
    void an_image_goes_live_and_the_old_one_goes() {
        // What happens between two statuses is told by a stream, which a busy machine may not hear in time.
        railway.state().pace(400);
        Verdict verdict = connected.deployed(IMAGE);
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.LIVE);
        assertThat(verdict.deployment().image()).isEqualTo(IMAGE);
        assertThat(railway.state().web().runs())
                .extracting(Run::status)
                .containsExactly("SUCCESS", "REMOVED", "REMOVED");
        assertThat(connected.lines()).contains("Railway: SUCCESS", "Railway:   create container: 1 s");
    }

    @Test
    void setting_an_image_alone_deploys_nothing() {
        connected.client().services().setImage(connected.web(), new ImageSource(IMAGE, Optional.empty()), false);
        assertThat(railway.state().web().runs()).hasSize(2);
        assertThat(connected.client().services().read(connected.web()).image()).isEqualTo(IMAGE);
    }

    @Test
    void other_environments_keep_theirs() {
        connected.deployed(IMAGE);
        assertThat(railway.state()
                        .instance(RailwayState.STAGING, RailwayState.WEB)
                        .image())
                .isEmpty();
    }

    @Test
    void staged_changes_of_others_stay_staged() {
        railway.state().stagedChanges(RailwayState.PRODUCTION, 3);
        connected.deployed(IMAGE);
        assertThat(railway.state().stagedChanges(RailwayState.PRODUCTION)).isEqualTo(3);
    }

    @Test
    void an_old_image_that_runs_again_is_no_success() {
        railway.state().web().runInstead(RailwayState.FIRST_IMAGE);
        Verdict verdict = connected.deployed(IMAGE);
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.OTHER_IMAGE);
        assertThat(verdict.reason()).contains("is live, but runs " + RailwayState.FIRST_IMAGE + " and not " + IMAGE);
    }

    @Test
    void a_failed_health_check_says_why_and_that_the_old_one_runs() {
        railway.state()
                .web()
                .script("DEPLOYING", "FAILED")
                .because("HEALTHCHECK", Map.of("attempt", 5, "maxAttempts", 5, "error", "got 503 from /health"));
        Verdict verdict = connected.deployed(IMAGE);
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.FAILED);
        assertThat(verdict.reason()).endsWith("ended as FAILED: healthcheck: attempt 5 of 5, got 503 from /health.");
        assertThat(verdict.remedy()).contains("what ran before still runs");
        assertThatThrownBy(verdict::orThrow).isInstanceOf(ProblemException.class);
    }

    @Test
    void two_deployments_never_have_one_volume() {
        railway.state().web().volume("uploads").script("DEPLOYING", "FAILED");
        Verdict verdict = connected.deployed(IMAGE);
        assertThat(railway.state().web().runs())
                .extracting(Run::status)
                .containsExactly("FAILED", "REMOVED", "REMOVED");
        assertThat(verdict.remedy()).contains("what ran before is gone: deploy:rollback");
    }

    @Test
    void a_success_that_crashes_a_moment_later_is_none() {
        railway.state().web().script("DEPLOYING", "SUCCESS", "CRASHED");
        Verdict verdict = connected.deployed(IMAGE);
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.FAILED);
        assertThat(verdict.remedy()).contains("deploy:rollback");
    }

    @Test
    void what_waits_for_approval_is_told_and_can_be_started() {
        railway.state().web().script("NEEDS_APPROVAL");
        Verdict verdict = connected.deployed(IMAGE);
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.NEEDS_APPROVAL);
        String id = verdict.deployment().id();
        connected.client().deployments().approve(id);
        assertThat(await(id).isLive()).isTrue();
    }

    @Test
    void skipped_and_sleeping_are_no_success() {
        railway.state()
                .web()
                .script("SKIPPED")
                .because("SNAPSHOT_CODE", Map.of("error", "No changed files matched patterns: /src/**"))
                .script("DEPLOYING", "SLEEPING");
        Verdict skipped = connected.deployed(IMAGE);
        assertThat(skipped.outcome()).isEqualTo(Verdict.Outcome.SKIPPED);
        assertThat(skipped.reason()).contains("No changed files matched patterns: /src/**");
        assertThat(connected.deployed(IMAGE).outcome()).isEqualTo(Verdict.Outcome.SLEEPING);
    }

    @Test
    void an_unknown_status_is_waited_through() {
        railway.state().web().script("CANCELLED", "DEPLOYING", "SUCCESS");
        assertThat(connected.deployed(IMAGE).isLive()).isTrue();
        assertThat(connected.lines())
                .contains("Railway: CANCELLED, a status that this version does not know; waiting on");
    }

    @Test
    void a_newer_deployment_of_somebody_else_ends_the_waiting() {
        railway.state().web().script("WAITING").script("WAITING", "SUCCESS");
        String mine = start();
        Run theirs = railway.deploy(railway.state().web(), OTHER);
        Verdict verdict = await(mine);
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.SUPERSEDED);
        assertThat(verdict.reason()).contains("was superseded by " + theirs.id());
    }

    @Test
    void two_releases_at_once_do_not_take_the_other_for_their_own() {
        railway.trouble().next("serviceInstanceDeployV2", 1, Fault.cutAfter());
        connected.client().services().setImage(connected.web(), new ImageSource(OTHER, Optional.empty()), false);
        assertThatThrownBy(() -> connected.client().deployments().start(connected.web(), IMAGE))
                .hasMessageContaining("Railway shows no new deployment")
                .hasMessageContaining("deploy:status");
    }

    @Test
    void time_is_limited() {
        railway.state().web().script("QUEUED");
        String id = start();
        WaitSettings short_ = new WaitSettings(Duration.ofMillis(200), Connected.RESTS, 1, Duration.ZERO);
        Verdict verdict = connected.client().watch(short_).await(connected.web(), id, Optional.empty());
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.UNDECIDED);
        assertThat(verdict.reason()).contains("is still QUEUED after 200 ms");
    }

    @Test
    void dead_streams_and_streams_that_are_cut_change_nothing() {
        railway.trouble().cutStreamsAfter(1);
        assertThat(connected.deployed(IMAGE).isLive()).isTrue();
        railway.trouble().withoutStreams();
        assertThat(connected.deployed(OTHER).isLive()).isTrue();
    }

    @Test
    void an_answer_that_gets_lost_is_no_second_deployment() {
        railway.trouble().next("serviceInstanceDeployV2", 1, Fault.cutAfter());
        assertThat(connected.deployed(IMAGE).isLive()).isTrue();
        assertThat(railway.state().web().runs()).hasSize(3);
    }

    @Test
    void looks_that_fail_are_repeated_and_too_many_of_them_are_no_verdict() {
        railway.trouble().next("deployment", 4, Fault.cutBefore());
        assertThat(connected.deployed(IMAGE).isLive()).isTrue();
        railway.trouble().next("deployment", 100, Fault.cutBefore());
        String id = start();
        assertThatThrownBy(() -> await(id)).hasMessageContaining("Nobody knows how deployment " + id + " goes on");
    }

    @Test
    void a_rollback_is_a_new_deployment_of_the_old_image_and_leaves_the_source() {
        String old = railway.state().web().runs().get(0).id();
        connected.deployed(IMAGE);
        String id = connected.client().deployments().rollback(connected.web(), old);
        Verdict verdict = connected
                .client()
                .watch(Connected.WAIT)
                .await(connected.web(), id, Optional.of(RailwayState.FIRST_IMAGE));
        assertThat(verdict.isLive()).isTrue();
        assertThat(connected.client().services().read(connected.web()).image()).isEqualTo(IMAGE);
    }

    @Test
    void a_restart_is_no_deployment() {
        String id = railway.state().web().runs().get(0).id();
        connected.client().deployments().restart(id);
        assertThat(railway.state().web().restarts()).isEqualTo(1);
        assertThatThrownBy(() -> connected.client().deployments().restart("nobody"))
                .hasMessageContaining("Deployment not found")
                .hasMessageContaining("still exists");
    }

    private String start() {
        connected.client().services().setImage(connected.web(), new ImageSource(IMAGE, Optional.empty()), false);
        return connected.client().deployments().start(connected.web(), IMAGE);
    }

    private Verdict await(String id) {
        return connected.client().watch(Connected.WAIT).await(connected.web(), id, Optional.of(IMAGE));
    }
}
