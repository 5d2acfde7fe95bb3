package io.github.schemacheck.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.HistoryProblem;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.NotUnderstood;
import io.github.schemacheck.testing.CaseFolder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Databases recorded with the real Alembic and Django: what is applied and pending is their own answer. */
class RecordedPythonHistoriesTest {
    /** What the tool does in the end, which shows what its history holds, on a copy of the database. */
    private static final Map<String, String> DEPLOY =
            Map.of("alembic", "alembic upgrade heads", "django", "manage.py migrate   (on a copy");

    @TestFactory
    Stream<DynamicTest> every_state_gets_the_tools_verdict_or_a_better_one_with_its_reason() {
        List<CaseFolder> states = CaseFolder.below("history").stream()
                .filter(state -> DEPLOY.containsKey(state.subject()))
                .toList();
        assertThat(states).hasSizeGreaterThanOrEqualTo(44);
        return states.stream()
                .map(state -> DynamicTest.dynamicTest(state.subject() + " " + state.name(), () -> check(state)));
    }

    private static void check(CaseFolder state) throws Exception {
        RecordedState recorded = RecordedState.of(state);
        recorded.expect(state);
        assertThat(recorded.histories().stream().flatMap(each -> each.notUnderstood().stream()))
                .extracting(NotUnderstood::where)
                .isEmpty();
        JsonNode truth = new ObjectMapper().readTree(state.read("truth.json").orElseThrow());
        if (state.subject().equals("alembic")) {
            alembic(recorded, truth);
        } else {
            django(recorded, truth);
        }
        boolean stops = recorded.findings().stream().anyMatch(found -> found.severity() == Severity.ERROR);
        if (stops != fails(state)) {
            assertThat(state.read("why.txt")).as("the reason to differ").isPresent();
        }
    }

    /** It tells nothing at all where a revision or a parent is not there. */
    private static void alembic(RecordedState recorded, JsonNode truth) {
        if (truth.hasNonNull("applied_effective")) {
            assertThat(names(recorded, MigrationStatus.Applied.class)).isEqualTo(texts(truth.get("applied_effective")));
            assertThat(names(recorded, MigrationStatus.Waiting.class)).isEqualTo(texts(truth.get("pending")));
            assertThat(has(recorded, HistoryProblem.SeveralHeads.class))
                    .isEqualTo(truth.get("heads").size() > 1);
        }
    }

    private static void django(RecordedState recorded, JsonNode truth) {
        assertThat(names(recorded, MigrationStatus.Waiting.class)).isEqualTo(texts(truth.get("plan")));
        Set<String> applied = texts(truth.get("applied_effective"));
        applied.retainAll(texts(truth.get("disk")));
        Set<String> ours = names(
                recorded,
                MigrationStatus.Applied.class,
                MigrationStatus.AppliedInParts.class,
                MigrationStatus.Replaced.class);
        ours.retainAll(texts(truth.get("disk")));
        assertThat(ours).isEqualTo(applied);
        assertThat(has(recorded, HistoryProblem.SeveralHeads.class))
                .isEqualTo(!truth.get("conflicts").isEmpty());
        assertThat(has(recorded, HistoryProblem.BeforeParent.class))
                .isEqualTo(!truth.get("consistent").asBoolean());
    }

    private static boolean fails(CaseFolder state) {
        Matcher exit = Pattern.compile(
                        Pattern.quote("$ " + DEPLOY.get(state.subject())) + ".*?\\[exit (\\d+)", Pattern.DOTALL)
                .matcher(state.read("truth.txt").orElseThrow());
        assertThat(exit.find()).isTrue();
        return !exit.group(1).equals("0");
    }

    private static boolean has(RecordedState recorded, Class<?> problem) {
        return recorded.histories().stream()
                .flatMap(each -> each.problems().stream())
                .anyMatch(problem::isInstance);
    }

    private static Set<String> names(RecordedState recorded, Class<?>... kinds) {
        return recorded.statuses().stream()
                .filter(each -> Stream.of(kinds).anyMatch(kind -> kind.isInstance(each)))
                .map(MigrationStatus::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
