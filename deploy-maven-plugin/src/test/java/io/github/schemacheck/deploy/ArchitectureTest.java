package io.github.schemacheck.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private static final String BASE = "io.github.schemacheck.deploy";
    private static final String BROKEN = BASE + ".broken";

    /** HelpMojo is written by maven-plugin-plugin. */
    private final JavaClasses ours = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("HelpMojo"))
            .importPackages(BASE);

    private final JavaClasses broken = new ClassFileImporter().importPackages(BROKEN);

    @TestFactory
    Stream<DynamicTest> goals_keep_their_rules() {
        return new GoalRules(BASE)
                .rules().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(ours)));
    }

    /** A rule that cannot fail holds nothing: each is broken by a class that does only that. */
    @TestFactory
    Stream<DynamicTest> every_rule_sees_what_breaks_it() {
        return new GoalRules(BROKEN)
                .rules().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThat(
                                        rule.getValue().evaluate(broken).hasViolation())
                                .isTrue()));
    }
}
