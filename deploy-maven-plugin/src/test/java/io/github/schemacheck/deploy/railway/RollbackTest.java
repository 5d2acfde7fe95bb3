package io.github.schemacheck.deploy.railway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.deploy.testing.railway.RailwayState;
import io.github.schemacheck.deploy.testing.railway.Run;
import io.github.schemacheck.deploy.testing.railway.TestRailway;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RollbackTest {
    private static final String IMAGE = "registry.example.com/acme/web@sha256:" + "b".repeat(64);

    private final TestRailway railway = TestRailway.start();
    private final Connected connected = Connected.by(railway);
    private final Rollback rollback = new Rollback(connected.client(), connected.web(), connected.lines()::add);

    @AfterEach
    void stop() {
        railway.close();
    }

    @Test
    void previous_is_what_was_live_before_and_becomes_the_source() {
        connected.deployed(IMAGE);
        Rollback.Goal goal = rollback.goal("previous");
        assertThat(goal.image()).isEqualTo(RailwayState.FIRST_IMAGE);
        assertThat(rollback.run(goal, Connected.WAIT).isLive()).isTrue();
        assertThat(railway.state().web().image()).isEqualTo(RailwayState.FIRST_IMAGE);
    }

    @Test
    void previous_passes_over_what_never_was_live() {
        railway.state().web().script("DEPLOYING", "FAILED");
        connected.deployed(IMAGE);
        assertThat(rollback.goal("previous").image()).isEqualTo(RailwayState.OLD_IMAGE);
    }

    @Test
    void an_id_or_an_image_may_be_named() {
        Run old = railway.state().web().runs().get(1);
        assertThat(rollback.goal(old.id()).image()).isEqualTo(RailwayState.OLD_IMAGE);
        assertThat(rollback.goal(RailwayState.OLD_IMAGE).deployment()).isPresent();
        assertThat(rollback.goal(IMAGE).deployment()).isEmpty();
        assertThatThrownBy(() -> rollback.goal("nobody")).hasMessageContaining("Deployment not found");
        assertThatThrownBy(() -> rollback.goal("web@latest")).hasMessageContaining("no image by digest");
    }

    @Test
    void railways_own_rollback_is_the_other_way() {
        railway.state().web().script("DEPLOYING", "FAILED");
        Rollback.Goal goal = rollback.goal("previous");
        assertThat(rollback.run(goal, Connected.WAIT).isLive()).isTrue();
        assertThat(railway.asked()).contains("deploymentRollback");
        assertThat(connected.lines()).anyMatch(line -> line.contains("Trying Railway's own rollback"));
    }

    @Test
    void without_any_way_it_says_so() {
        assertThatThrownBy(() -> rollback.run(
                        new Rollback.Goal(Optional.empty(), "registry.example.com/acme/web:1"), Connected.WAIT))
                .hasMessageContaining("Railway has no image any more")
                .hasMessageContaining("-Ddeploy.rollbackTo=repository@sha256:");
    }
}
