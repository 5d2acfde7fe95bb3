package io.github.schemacheck.deploy.image.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.deploy.image.engine.Engine;
import io.github.schemacheck.deploy.image.login.ImageName;
import io.github.schemacheck.deploy.image.login.Login;
import io.github.schemacheck.deploy.image.login.Logins;
import io.github.schemacheck.deploy.testing.TestEngine;
import io.github.schemacheck.deploy.testing.TestRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImagePushTest {
    private final TestEngine engine = TestEngine.shared();
    private final List<String> lines = new ArrayList<>();

    private PushResult push(String image, Logins logins) {
        try (Engine here = Engine.at(engine.host())) {
            return new ImagePush(here, logins, lines::add).run(ImageName.parse(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String named(TestRegistry registry) {
        String image = registry.host() + "/base:1";
        engine.docker("tag", "base:1", image);
        return image;
    }

    @Test
    void pushed_twice_the_second_time_sends_nothing() {
        String image = named(TestRegistry.open());
        PushResult first = push(image, Logins.NONE);
        assertThat(first.sent()).isEqualTo(1);
        assertThat(first.bytes()).isPositive();
        assertThat(lines).singleElement().asString().matches("layer [0-9a-f]{12} .* sent");

        lines.clear();
        PushResult second = push(image, Logins.NONE);
        assertThat(second.sent()).isZero();
        assertThat(second.layers()).isEqualTo(1);
        assertThat(second.digest()).isEqualTo(first.digest()).startsWith("sha256:");
        assertThat(lines).singleElement().asString().endsWith("already there");
        assertThat(engine.docker("inspect", "--format", "{{json .RepoDigests}}", image))
                .contains(first.digest());
    }

    @Test
    void a_locked_registry_takes_it_with_the_right_password_only() {
        TestRegistry registry = TestRegistry.locked();
        String image = named(registry);
        assertThatThrownBy(() -> push(image, Logins.NONE))
                .hasMessageContaining("asks for a name and a password, and nobody gave them")
                .hasMessageContaining("a server with the id " + registry.host() + " in settings.xml");
        assertThatThrownBy(() -> push(image, host -> Optional.of(new Login(TestRegistry.USER, "hush-not-this"))))
                .hasMessageContaining("the name or password is wrong")
                .hasMessageNotContaining("hush-not-this");
        Login right = new Login(TestRegistry.USER, TestRegistry.PASSWORD);
        assertThat(push(image, host -> host.equals(registry.host()) ? Optional.of(right) : Optional.empty())
                        .digest())
                .startsWith("sha256:");
    }

    @Test
    void what_goes_wrong_is_said_though_the_engine_answers_200() {
        assertThatThrownBy(() -> push("127.0.0.1:1/base:never-built", Logins.NONE))
                .hasMessageContaining("The engine has no image 127.0.0.1:1/base:never-built.")
                .hasMessageContaining("mvn deploy:build-image");
        engine.docker("tag", "base:1", "127.0.0.1:1/base:1");
        assertThatThrownBy(() -> push("127.0.0.1:1/base:1", Logins.NONE))
                .hasMessageContaining("No registry answers at 127.0.0.1:1");
    }

    @Test
    void an_engine_that_dies_while_it_pushes_is_said_so() {
        TestEngine dying = TestEngine.start();
        String image = TestRegistry.stalling(dying::kill).host() + "/base:1";
        dying.docker("tag", "base:1", image);
        try (Engine here = Engine.at(dying.host())) {
            ImagePush push = new ImagePush(here, Logins.NONE, lines::add);
            assertThatThrownBy(() -> push.run(ImageName.parse(image)))
                    .hasMessageContaining("went away while it worked");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
