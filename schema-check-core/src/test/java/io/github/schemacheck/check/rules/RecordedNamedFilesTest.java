package io.github.schemacheck.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.testing.CaseFolder;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RecordedNamedFilesTest {
    private static final Set<String> TOOLS = Set.of("rails", "dbmate", "knex", "sequelize", "node-pg-migrate");
    /** As Rails and Sequelize, dbmate, and node-pg-migrate say it; of Knex nothing pending was recorded. */
    private static final Pattern PENDING = Pattern.compile("(?m)^(?:down|\\[ ]|> -)\\s+(\\S+)");

    private static final Pattern RAN = Pattern.compile("(?m)^(?:(?:up|\\[X])\\s+)?(\\d+[_\\-\\w]*(?:\\.\\w+)?)\\b");

    @TestFactory
    Stream<DynamicTest> every_state_gets_the_tools_verdict_or_a_better_one_with_its_reason() {
        List<CaseFolder> states = CaseFolder.below("history").stream()
                .filter(state -> TOOLS.contains(state.subject()))
                .toList();
        assertThat(states).hasSizeGreaterThanOrEqualTo(11);
        return states.stream()
                .map(state -> DynamicTest.dynamicTest(state.subject() + " " + state.name(), () -> check(state)));
    }

    private static void check(CaseFolder state) throws Exception {
        RecordedState recorded = RecordedState.of(state);
        recorded.expect(state);
        String status = answer(state, "status");
        assertThat(numbers(recorded, MigrationStatus.Waiting.class)).isEqualTo(numbers(PENDING, status));
        // node-pg-migrate tells only what will run, and Knex nothing at all where a file is gone.
        assertThat(numbers(recorded, MigrationStatus.Applied.class)).containsAll(numbers(RAN, status));

        boolean stops = recorded.findings().stream().anyMatch(found -> found.severity() == Severity.ERROR);
        if (stops != !answer(state, "up").contains("[exit 0]")) {
            assertThat(state.read("why.txt")).as("the reason to differ").isPresent();
        }
    }

    /** The number that a file begins with is what all tools say of it. */
    private static Set<String> numbers(RecordedState recorded, Class<? extends MigrationStatus> kind) {
        return recorded.statuses().stream()
                .filter(kind::isInstance)
                .map(status -> status.name().replaceAll("\\D.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> numbers(Pattern line, String answer) {
        return line.matcher(answer)
                .results()
                .map(found -> found.group(1).replaceAll("\\D.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String answer(CaseFolder state, String command) {
        String truth = state.read("truth.txt").orElseThrow();
        int from = truth.indexOf("$ " + command);
        assertThat(from).isNotNegative();
        return truth.substring(from, truth.indexOf(']', truth.indexOf("[exit", from)) + 1);
    }
}
