package io.github.schemacheck.deploy.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.deploy.railway.ImageSource;
import io.github.schemacheck.deploy.testing.railway.Fault;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Railway refuses only when it is given the image is found while nothing has happened yet. */
class VerifiedFirstTest extends ReleaseCase {
    @Test
    void a_service_that_is_built_from_a_repository() {
        railway.state().web().repository("acme/shop");
        TestRelease release = release();
        assertThatThrownBy(release::run)
                .hasMessageContaining("web in production of shop is built from the repository acme/shop")
                .hasMessageContaining("deploy.railwayReplaceRepository");
        assertThatThrownBy(release::plan).hasMessageContaining("is built from the repository acme/shop");
        assertThat(release.ran).isEmpty();
    }

    @Test
    void a_login_that_the_plan_does_not_take() {
        TestRelease release = release();
        release.credentials = Optional.of(new ImageSource.Credentials("puller", "it-secret-7391"));
        railway.state().plan(false);
        assertThatThrownBy(release::run)
                .hasMessageContaining("on the plan pro only, and shop is on the plan hobby")
                .hasMessageContaining("deploy.railwayPullServerId")
                .hasMessageNotContaining("it-secret-7391");
        assertThat(release.ran).isEmpty();
        railway.state().plan(true);
        release.run();
        assertThat(live()).isEqualTo(TestRelease.NEW_IMAGE);
    }

    @Test
    void a_plan_that_the_token_may_not_read_is_not_checked() {
        railway.trouble().next("plan", 1, Fault.error("Not Authorized", ""));
        TestRelease release = release();
        release.credentials = Optional.of(new ImageSource.Credentials("puller", "it-secret-7391"));
        release.run();
        assertThat(lines)
                .anyMatch(line -> line.startsWith("Whether the plan lets Railway pull with a login is not checked: "));
        assertThat(live()).isEqualTo(TestRelease.NEW_IMAGE);
    }
}
