package io.github.schemacheck.deploy.goals;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.gate.Main;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The gate without Maven takes what the goal takes. */
class GateProgramTest {
    /** They are about settings.xml, the POM, the reactor, and a file that is to be committed. */
    private static final List<String> MAVENS =
            List.of("baseline", "baselineUntil", "serverId", "skip", "validateSchema.skip");

    @Test
    void its_options_are_those_of_the_goal() throws Exception {
        Goal goal = Goal.all().stream()
                .filter(each -> each.name().equals("validate-schema"))
                .findFirst()
                .orElseThrow();
        assertThat(goal.options().stream()
                        .map(Option::property)
                        .filter(property -> !property.isEmpty())
                        .map(property -> property.replaceFirst("^deploy\\.", ""))
                        .filter(name -> !MAVENS.contains(name)))
                .containsExactlyInAnyOrderElementsOf(Main.options());
    }
}
