package io.github.schemacheck.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.NotUnderstood;
import io.github.schemacheck.testing.CaseFolder;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Databases recorded with the real Liquibase: what is due, and what has no change set, is its own answer. */
class RecordedLiquibaseHistoriesTest {
    private static final Pattern NAME = Pattern.compile("^ {5}(\\S.*::.*::.*)$", Pattern.MULTILINE);

    @TestFactory
    Stream<DynamicTest> every_state_gets_liquibases_verdict_or_a_better_one_with_its_reason() {
        List<CaseFolder> states = CaseFolder.below("history").stream()
                .filter(state -> state.subject().equals("liquibase"))
                .toList();
        assertThat(states).hasSizeGreaterThanOrEqualTo(15);
        return states.stream().map(state -> DynamicTest.dynamicTest(state.name(), () -> check(state)));
    }

    private static void check(CaseFolder state) throws Exception {
        RecordedState recorded = RecordedState.of(state);
        recorded.expect(state);
        assertThat(recorded.histories().stream().flatMap(each -> each.notUnderstood().stream()))
                .extracting(NotUnderstood::where)
                .noneMatch(where -> where.contains("changelog."));

        String status = answer(state, "status --verbose");
        if (status.contains("was executed successfully")) {
            assertThat(names(recorded, MigrationStatus.Waiting.class)).isEqualTo(names(status));
            assertThat(vanished(recorded)).isEqualTo(names(answer(state, "unexpected-changesets --verbose")));
        }
        boolean stops = recorded.findings().stream().anyMatch(found -> found.severity() == Severity.ERROR);
        if (stops != answer(state, "validate").contains("[exit 1]")) {
            assertThat(state.read("why.txt")).as("the reason to differ").isPresent();
        }
    }

    private static Set<String> names(RecordedState recorded, Class<? extends MigrationStatus> kind) {
        return recorded.statuses().stream()
                .filter(kind::isInstance)
                .map(MigrationStatus::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A row whose change set has another path now has, to Liquibase, none. */
    private static Set<String> vanished(RecordedState recorded) {
        Set<String> names = names(recorded, MigrationStatus.Vanished.class);
        recorded.statuses().stream()
                .filter(MigrationStatus.Moved.class::isInstance)
                .map(MigrationStatus.Moved.class::cast)
                .map(moved -> moved.from() + moved.name().substring(moved.name().indexOf("::")))
                .forEach(names::add);
        return names;
    }

    private static Set<String> names(String answer) {
        return NAME.matcher(answer)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Empty where the recording does not have it. */
    private static String answer(CaseFolder state, String command) {
        String truth = state.read("truth.txt").orElseThrow();
        int from = truth.indexOf("$ liquibase " + command);
        return from < 0 ? "" : truth.substring(from, truth.indexOf("\n\n", from));
    }
}
