package io.github.schemacheck.deploy.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OptionTest {
    @TestFactory
    Stream<DynamicTest> every_parameter_says_all_that_people_ask() throws Exception {
        List<Goal> goals = Goal.all();
        assertThat(goals).hasSizeGreaterThan(20);
        return goals.stream()
                .map(goal -> DynamicTest.dynamicTest(goal.name(), () -> assertThat(
                                goal.options().stream().flatMap(option -> option.openQuestions().stream()))
                        .isEmpty()));
    }

    @Test
    void what_is_not_said_is_seen() {
        assertThat(new Option("pace", "java.lang.String", "pace", "How fast.").openQuestions())
                .containsExactly("pace: what is it by default?", "pace: what sets it on the command line?");
        assertThat(new Option("labels", "java.util.Map", "", "Labels. Default: none.").openQuestions())
                .containsExactly("labels: what does a value look like?", "labels: what does it look like in the POM?");
        assertThat(new Option("pace", "java.lang.String", "deploy.pace", "gentle (default) or fast.").openQuestions())
                .isEmpty();
    }
}
