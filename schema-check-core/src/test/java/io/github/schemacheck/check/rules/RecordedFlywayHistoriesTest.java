package io.github.schemacheck.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.testing.CaseFolder;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Databases recorded with the real Flyway: what is pending and what stops a release is Flyway's own answer. */
class RecordedFlywayHistoriesTest {
    private static final Set<String> RUNS_NEXT = Set.of("Pending", "Ignored", "Failed");
    private static final Set<String> RAN = Set.of("Success", "Out of Order", "Below Baseline", "Ignored (Baseline)");

    @TestFactory
    Stream<DynamicTest> every_state_gets_flyways_verdict_or_a_better_one_with_its_reason() {
        List<CaseFolder> states = CaseFolder.below("history").stream()
                .filter(state -> state.subject().equals("flyway"))
                .toList();
        assertThat(states).hasSizeGreaterThanOrEqualTo(22);
        return states.stream().map(state -> DynamicTest.dynamicTest(state.name(), () -> check(state)));
    }

    private static void check(CaseFolder state) throws Exception {
        RecordedState recorded = RecordedState.of(state);
        recorded.expect(state);
        assertThat(names(recorded, MigrationStatus.Waiting.class::isInstance)).isEqualTo(info(state, RUNS_NEXT));
        assertThat(names(recorded, status -> !(status instanceof MigrationStatus.Waiting)))
                .containsAll(info(state, RAN));

        boolean stops = recorded.findings().stream().anyMatch(found -> found.severity() == Severity.ERROR);
        if (stops != validateRefuses(state)) {
            assertThat(state.read("why.txt")).as("the reason to differ").isPresent();
        }
    }

    private static Set<String> names(RecordedState recorded, Predicate<MigrationStatus> which) {
        return recorded.statuses().stream()
                .filter(which)
                .map(MigrationStatus::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The files of which {@code flyway info} says one of these states; what has no file has no path. */
    private static Set<String> info(CaseFolder state, Set<String> states) throws Exception {
        JsonNode info = new ObjectMapper().readTree(state.read("truth.json").orElseThrow());
        Set<String> files = new TreeSet<>();
        for (JsonNode migration : info.get("migrations")) {
            String path = migration.get("filepath").asText().replaceFirst("^sql/", "");
            if (!path.isEmpty() && states.contains(migration.get("state").asText())) {
                files.add(path);
            }
        }
        return files;
    }

    /** A migrate validates first, and does not mind what is pending. */
    private static boolean validateRefuses(CaseFolder state) {
        String truth = state.read("truth.txt").orElseThrow();
        int from = truth.indexOf("$ flyway validate -ignoreMigrationPatterns=*:pending");
        assertThat(from).isNotNegative();
        return truth.startsWith("[exit 1]", truth.indexOf("[exit", from));
    }
}
