package io.github.schemacheck.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.testing.Samples;
import io.github.schemacheck.testing.Variations;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every object that is missing or extra and every property that differs belongs to exactly one check. */
class NothingDriftsSilentlyTest {
    private static final Schema NOTHING = Schema.of(18, List.of());
    private static final Evidence EVIDENCE = new Evidence(NOTHING, NOTHING, SchemaDiff.between(NOTHING, NOTHING));

    @TestFactory
    Stream<DynamicTest> every_change_belongs_to_one_check() {
        return changes()
                .map(change -> DynamicTest.dynamicTest(
                        name(change), () -> assertThat(checksOf(change)).hasSize(1)));
    }

    @TestFactory
    Stream<DynamicTest> a_new_name_belongs_to_one_check() {
        return Samples.all().stream()
                .flatMap(object -> Stream.of(true, false).map(sure -> new Change.Renamed(object, object, sure)))
                .map(change -> DynamicTest.dynamicTest(
                        change.toString(), () -> assertThat(checksOf(change)).hasSize(1)));
    }

    static Stream<Change> changes() {
        return Samples.all().stream()
                .flatMap(object -> Stream.concat(
                        Stream.of(new Change.Removed(object), new Change.Added(object)),
                        Variations.of(object).stream()));
    }

    private static List<String> checksOf(Change change) {
        return StandardChecks.all().stream()
                .filter(ChangeCheck.class::isInstance)
                .flatMap(check -> ((ChangeCheck) check)
                        .inspect(change, EVIDENCE)
                        .map(sighting -> check.description().id() + ": " + sighting.message()))
                .toList();
    }

    private static String name(Change change) {
        return change instanceof Change.Altered altered
                ? "altered " + altered.id() + " " + altered.differences().get(0).property()
                : change.toString();
    }
}
