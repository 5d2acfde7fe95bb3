package io.github.schemacheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.check.hazards.StandardHazards;
import io.github.schemacheck.check.rules.StandardChecks;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ConventionsTest {
    /**
     * What two schemas of one server do not show: a tablespace needs a folder on the server's disk; rows have
     * DataChecksTest; sequences and the server's state have StateChecksTest.
     */
    private static final Set<String> TESTED_WITHOUT_CASES = Set.of(
            "applied-migration-vanished",
            "collation-version-differs",
            "column-collation-version-differs",
            "database-ahead-of-code",
            "edited-migration",
            "failed-migration",
            "foreign-key-would-fail",
            "long-transaction",
            "migration-line-ends-differ",
            "migration-lock-taken",
            "migration-marked-applied",
            "migration-moved",
            "migration-graph-broken",
            "migration-history-inconsistent",
            "migration-out-of-order",
            "migration-recorded-twice",
            "migration-renamed",
            "migration-running",
            "migration-without-script",
            "orphaned-rows",
            "prepared-transaction",
            "replication-slot-lagging",
            "sequence-behind",
            "sequence-near-end",
            "several-migration-heads",
            "squashed-migration-lost",
            "server-major-differs",
            "table-tablespace-differs",
            "version-table-empty",
            "position-by-schema",
            "version-table-missing",
            "version-table-not-readable",
            "wraparound-near");

    private final JavaClasses ours = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.schemacheck");

    @Test
    void every_package_is_null_marked() {
        assertThat(ours.stream().map(JavaClass::getPackage).distinct())
                .allMatch(each -> each.tryGetAnnotationOfType(NullMarked.class).isPresent());
    }

    @Test
    void no_class_is_named_after_nothing() {
        assertThat(ours.stream().map(JavaClass::getSimpleName))
                .noneMatch(name -> name.matches(".*(Utils?|Helper|Manager|Impl)"));
    }

    @Test
    void every_check_is_registered() {
        List<String> registered = StandardChecks.all().stream()
                .map(check -> check.getClass().getName())
                .toList();
        assertThat(ours.stream()
                        .filter(each -> each.isAssignableTo(Check.class) && !each.isInterface())
                        .map(JavaClass::getName))
                .hasSameElementsAs(registered);
        assertThat(registered).doesNotHaveDuplicates();
    }

    @Test
    void every_hazard_is_registered() {
        List<String> registered = StandardHazards.within(Duration.ZERO).stream()
                .map(hazard -> hazard.getClass().getName())
                .toList();
        assertThat(ours.stream()
                        .filter(each -> each.isAssignableTo(TraceCheck.class) && !each.isInterface())
                        .map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(registered);
    }

    @Test
    void the_id_of_a_check_is_its_name_in_kebab_case() {
        assertThat(Stream.concat(StandardChecks.all().stream(), StandardHazards.within(Duration.ZERO).stream()))
                .allMatch(check ->
                        check.description().id().equals(kebab(check.getClass().getSimpleName())));
    }

    @Test
    void every_description_is_made_of_sentences() {
        assertThat(StandardChecks.all().stream()
                        .map(Check::description)
                        .flatMap(description -> Stream.of(description.title(), description.why())))
                .allMatch(text -> text.endsWith(".") && !text.contains("\n"));
    }

    @Test
    void every_kind_of_object_has_a_record() {
        assertThat(Samples.all().stream().map(sample -> sample.id().kind())).containsOnly(ObjectKind.values());
    }

    @Test
    void every_check_of_changes_has_a_bad_and_a_good_case() {
        List<String> cases = Stream.of("check", "rows")
                .flatMap(area -> CaseFolder.below(area).stream())
                .map(each -> each.subject() + " " + each.name().replaceFirst("-.*", ""))
                .distinct()
                .toList();
        List<String> wanted = StandardChecks.all().stream()
                .map(check -> check.description().id())
                .filter(id -> !TESTED_WITHOUT_CASES.contains(id))
                .flatMap(id -> Stream.of(id + " bad", id + " good"))
                .toList();
        assertThat(cases).hasSameElementsAs(wanted);
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
