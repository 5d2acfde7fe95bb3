package io.github.schemacheck.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Databases recorded with the real Prisma: what is pending and failed is Prisma's own answer; more has a reason. */
class RecordedPrismaHistoriesTest {
    private static final Pattern NAME = Pattern.compile("\\d{14}_\\w+");

    @TestFactory
    Stream<DynamicTest> every_state_gets_prismas_verdict_or_a_better_one_with_its_reason() {
        List<CaseFolder> states = CaseFolder.below("history").stream()
                .filter(state -> state.subject().equals("prisma"))
                .toList();
        assertThat(states).hasSizeGreaterThanOrEqualTo(18);
        return states.stream().map(state -> DynamicTest.dynamicTest(state.name(), () -> check(state)));
    }

    private static void check(CaseFolder state) throws Exception {
        RecordedState recorded = RecordedState.of(state);
        List<MigrationStatus> ours = recorded.statuses();
        recorded.expect(state);

        String status = status(state);
        assertThat(names(ours, "Pending", "OutOfOrder", "RolledBack", "WithoutScript"))
                .isEqualTo(after(status, "have not yet been applied:"));
        assertThat(names(ours, "Failed", "Running")).isEqualTo(after(status, "have failed:"));
        assertThat(names(ours, "Vanished")).containsAll(after(status, "are not found locally[^:]*:"));
        boolean more = ours.stream().anyMatch(each -> !RecordedState.kind(each).equals("Applied"));
        if (more && (status.contains("up to date") || status.isEmpty())) {
            assertThat(state.read("why.txt")).as("the reason to differ").isPresent();
        }
    }

    private static Set<String> names(List<MigrationStatus> statuses, String... kinds) {
        return statuses.stream()
                .filter(each -> List.of(kinds).contains(RecordedState.kind(each)))
                .map(MigrationStatus::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the first {@code prisma migrate status} said, before anything was tried on a copy. */
    private static String status(CaseFolder state) {
        String truth = state.read("truth.txt").orElseThrow();
        int from = truth.indexOf("$ prisma migrate status");
        assertThat(from).isNotNegative();
        return truth.substring(from, truth.indexOf("[exit", from));
    }

    private static Set<String> after(String status, String heading) {
        List<String> lines = status.lines().toList();
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (Pattern.compile(heading).matcher(lines.get(i)).find()) {
                lines.subList(i + 1, lines.size()).stream()
                        .takeWhile(line -> NAME.matcher(line).matches())
                        .forEach(names::add);
            }
        }
        return names;
    }
}
