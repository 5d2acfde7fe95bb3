package io.github.schemacheck.deploy.railway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.schemacheck.deploy.testing.railway.RailwayState;
import io.github.schemacheck.deploy.testing.railway.TestRailway;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServicesTest {
    private static final String IMAGE = "registry.example.com/acme/web@sha256:" + "b".repeat(64);

    private final TestRailway railway = TestRailway.start();
    private final Connected connected = Connected.by(railway);
    private final Services services = connected.client().services();

    @AfterEach
    void stop() {
        railway.close();
    }

    @Test
    void only_a_digest_is_an_image() {
        assertThatThrownBy(() -> new ImageSource("registry.example.com/acme/web:1.2", Optional.empty()))
                .hasMessageContaining("is no image by digest");
    }

    @Test
    void credentials_are_for_plans_that_allow_them_and_never_shown() {
        ImageSource.Credentials pull = new ImageSource.Credentials("puller", TestRailway.SECRET);
        assertThat(pull).hasToString("puller:(hidden)");
        services.setImage(connected.web(), new ImageSource(IMAGE, Optional.of(pull)), false);
        railway.state().plan(false);
        assertThatThrownBy(() -> services.setImage(connected.web(), new ImageSource(IMAGE, Optional.of(pull)), false))
                .hasMessageContaining("only available for Pro plan deployments [BAD_USER_INPUT] (trace 4711)")
                .hasMessageNotContaining(TestRailway.SECRET);
    }

    @Test
    void a_repository_is_not_replaced_by_accident() {
        railway.state().web().repository("acme/web");
        ImageSource source = new ImageSource(IMAGE, Optional.empty());
        assertThatThrownBy(() -> services.setImage(connected.web(), source, false))
                .hasMessageContaining("is built from the repository acme/web")
                .hasMessageContaining("disconnect it in Railway's dashboard");
        assertThat(services.setImage(connected.web(), source, true).image()).isEqualTo(IMAGE);
    }

    @Test
    void a_null_is_sent_as_an_empty_text_as_railway_keeps_what_there_was() {
        services.update(connected.web(), Map.of("startCommand", TextNode.valueOf("java -jar app.jar")));
        assertThat(services.update(connected.web(), Map.of("startCommand", NullNode.getInstance()))
                        .settings()
                        .path("startCommand")
                        .isNull())
                .isTrue();
    }

    @Test
    void what_is_not_kept_is_said() {
        railway.state().web().settings().put("overlapSeconds", 7);
        railway.state().ignore("overlapSeconds");
        assertThatThrownBy(() -> services.update(connected.web(), Map.of("overlapSeconds", IntNode.valueOf(20))))
                .hasMessageContaining("Railway said yes, but did not keep it: overlapSeconds is 7 and not 20.");
        railway.state().ignore("source");
        assertThatThrownBy(() -> services.setImage(connected.web(), new ImageSource(IMAGE, Optional.empty()), false))
                .hasMessageContaining("but the image of web in production of shop is " + RailwayState.FIRST_IMAGE);
    }

    @Test
    void many_variables_are_no_deployment_and_others_stay() {
        Variables variables = connected.client().variables();
        variables.set(connected.web(), Map.of("GREETING", "hi", "COLOUR", "blue"));
        assertThat(railway.state().web().runs()).hasSize(2);
        assertThat(variables.written(connected.web()))
                .containsEntry("GREETING", "hi")
                .containsEntry("COLOUR", "blue")
                .containsEntry("DATABASE_URL", "${{postgres.DATABASE_URL}}")
                .containsKey("API_KEY");
        assertThat(variables.rendered(connected.web()).get("DATABASE_URL")).startsWith("postgresql://");
    }
}
