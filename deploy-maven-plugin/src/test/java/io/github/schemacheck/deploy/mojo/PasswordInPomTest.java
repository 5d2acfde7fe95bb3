package io.github.schemacheck.deploy.mojo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.problem.ProblemException;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordInPomTest {
    @ParameterizedTest
    @ValueSource(strings = {"databaseUrl", "expectedDatabaseUrl", "shadowUrl"})
    void is_refused_and_not_repeated(String parameter) {
        assertThatThrownBy(() -> LiveAddress.refusePasswordInPom(with(parameter, "postgresql://app:geheim@db/shop")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("<" + parameter + "> in the POM holds a password")
                .hasMessageContaining("-Ddeploy." + parameter)
                .hasMessageNotContaining("geheim");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/shop?user=app&password=geheim",
                "postgresql://db/shop?password=geheim",
                "postgresql://:geheim@db/shop"
            })
    void is_seen_in_every_form(String url) {
        assertThatThrownBy(() -> LiveAddress.refusePasswordInPom(with("databaseUrl", url)))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://app@db:5432/shop", "jdbc:postgresql://db:5432/shop", "postgresql://db/a:b"})
    void a_url_without_one_passes(String url) {
        assertThatCode(() -> LiveAddress.refusePasswordInPom(with("databaseUrl", url)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_goal_without_configuration_passes() {
        assertThatCode(() -> LiveAddress.refusePasswordInPom(execution())).doesNotThrowAnyException();
    }

    private static MojoExecution with(String parameter, String url) {
        Xpp3Dom value = new Xpp3Dom(parameter);
        value.setValue(url);
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        configuration.addChild(value);
        MojoExecution execution = execution();
        execution.setConfiguration(configuration);
        return execution;
    }

    private static MojoExecution execution() {
        return new MojoExecution(new Plugin(), "validate-schema", "default");
    }
}
