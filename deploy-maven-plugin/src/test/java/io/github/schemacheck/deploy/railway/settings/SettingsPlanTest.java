package io.github.schemacheck.deploy.railway.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.deploy.railway.Connected;
import io.github.schemacheck.deploy.testing.railway.TestRailway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsPlanTest {
    private static final String FILE =
            """
            [deploy]
            healthcheckPath = "/health"
            overlapSeconds = "20"
            drainingSeconds = 30
            numReplicas = 1
            preDeployCommand = ["java -jar app.jar migrate"]
            [deploy.limitOverride.containers]
            cpu = 2
            """;

    private final TestRailway railway = TestRailway.start();
    private final Connected connected = Connected.by(railway);

    @AfterEach
    void stop() {
        railway.close();
    }

    @Test
    void the_difference_is_shown_written_and_gone() {
        SettingsPlan plan = plan();
        assertThat(plan.changes())
                .containsExactly(
                        "drainingSeconds: null -> 30",
                        "healthcheckPath: null -> \"/health\"",
                        "overlapSeconds: null -> 20",
                        "preDeployCommand: null -> [\"java -jar app.jar migrate\"]",
                        "CPUs: the plan's -> 2.0");
        plan.apply(connected.client(), connected.web());
        assertThat(plan().isEmpty()).isTrue();
        assertThat(railway.state().web().runs()).hasSize(2);
    }

    private SettingsPlan plan() {
        Translation wanted = Translation.of(ConfigFile.parse("railway.toml", FILE), "production");
        return SettingsPlan.of(connected.client(), connected.web(), wanted);
    }
}
