package io.github.schemacheck.deploy.release;

import static io.github.schemacheck.deploy.testing.railway.RailwayState.FIRST_IMAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CanaryTest extends ReleaseCase {
    @Test
    void a_canary_gets_the_image_first() throws IOException {
        TestRelease release = withCanary();
        release.run();
        assertThat(live(railway.state().worker())).isEqualTo(TestRelease.NEW_IMAGE);
        assertThat(live()).isEqualTo(TestRelease.NEW_IMAGE);
        assertThat(lines.indexOf("---- worker: smoke")).isPositive().isLessThan(lines.indexOf("---- deploy"));
        assertThat(receipt().path("worker: deployment").asText())
                .isEqualTo(railway.state().worker().runs().get(0).id());
    }

    @Test
    void a_canary_that_does_not_do_well_goes_back_and_the_service_never_changes() throws IOException {
        canaryAnswer = 500;
        assertThatThrownBy(withCanary()::run).hasMessageContaining("answered 500 and not 200");
        assertThat(live(railway.state().worker())).isEqualTo(FIRST_IMAGE);
        assertThat(railway.state().web().runs().get(0).image()).isEqualTo(FIRST_IMAGE);
        assertThat(receipt().path("steps").has("deploy")).isFalse();
    }

    @Test
    void with_the_service_its_canaries_go_back_too() {
        answer = 500;
        assertThatThrownBy(withCanary()::run).hasMessageContaining("answered 500 and not 200");
        assertThat(live(railway.state().worker())).isEqualTo(FIRST_IMAGE);
        assertThat(live()).isEqualTo(FIRST_IMAGE);
    }

    @Test
    void a_finding_about_the_schema_takes_neither_back() {
        TestRelease release = withCanary();
        release.failing = "validate-schema[after]";
        assertThatThrownBy(release::run).hasMessageContaining("The goal validate-schema says no.");
        assertThat(live(railway.state().worker())).isEqualTo(TestRelease.NEW_IMAGE);
        assertThat(live()).isEqualTo(TestRelease.NEW_IMAGE);
    }
}
