package io.github.schemacheck.deploy.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.codehaus.plexus.component.configurator.ConfigurationListener;
import org.codehaus.plexus.component.configurator.expression.DefaultExpressionEvaluator;
import org.codehaus.plexus.configuration.DefaultPlexusConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SecretConfiguratorTest {
    private static final String URL = "postgresql://app:geheim@localhost/shop";

    /** Stands for a goal. */
    static final class Goal {
        @Nullable
        SecretText databaseUrl;
    }

    @Test
    void fills_a_secret_and_tells_the_listener_nothing_of_it() throws Exception {
        DefaultPlexusConfiguration configuration = new DefaultPlexusConfiguration("configuration");
        configuration.addChild("databaseUrl", URL);
        List<String> heard = new ArrayList<>();
        Goal goal = new Goal();
        new SecretConfigurator()
                .configureComponent(goal, configuration, new DefaultExpressionEvaluator(), null, listener(heard));
        assertThat(SecretText.reveal(goal.databaseUrl)).contains(URL);
        assertThat(goal.databaseUrl).hasToString("(hidden)");
        assertThat(heard).noneMatch(text -> text.contains("geheim"));
    }

    private static ConfigurationListener listener(List<String> heard) {
        return new ConfigurationListener() {
            @Override
            public void notifyFieldChangeUsingSetter(String field, Object value, Object target) {
                heard.add(field + "=" + value);
            }

            @Override
            public void notifyFieldChangeUsingReflection(String field, Object value, Object target) {
                heard.add(field + "=" + value);
            }
        };
    }
}
