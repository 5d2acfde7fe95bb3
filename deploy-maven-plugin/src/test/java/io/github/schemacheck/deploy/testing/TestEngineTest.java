package io.github.schemacheck.deploy.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TestEngineTest {
    @Test
    void the_engine_runs_with_an_image_that_nobody_pulled() {
        TestEngine engine = TestEngine.shared();
        assertThat(engine.docker("run", "--rm", "--network", "none", "base:1", "sh", "-c", "echo it runs"))
                .contains("it runs");
    }

    @Test
    void a_registry_takes_images_and_a_locked_one_only_with_its_password() {
        TestEngine engine = TestEngine.shared();
        String open = TestRegistry.open().host() + "/base:1";
        engine.docker("tag", "base:1", open);
        assertThat(engine.docker("push", open)).contains("digest: sha256:");

        String locked = TestRegistry.locked().host() + "/base:1";
        engine.docker("tag", "base:1", locked);
        assertThatThrownBy(() -> engine.docker("push", locked)).hasMessageContaining("no basic auth credentials");
    }
}
