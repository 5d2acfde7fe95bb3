package io.github.schemacheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private static final String BASE = "io.github.schemacheck";
    private static final String BROKEN = BASE + ".broken";

    private final JavaClasses ours = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);
    private final JavaClasses broken = new ClassFileImporter().importPackages(BROKEN);

    @TestFactory
    Stream<DynamicTest> the_house_keeps_its_rules() {
        return new Layers(BASE)
                .rules().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(ours)));
    }

    /** A rule that cannot fail holds nothing: each is broken by a class that does only that. */
    @TestFactory
    Stream<DynamicTest> every_rule_sees_what_breaks_it() {
        return new Layers(BROKEN)
                .rules().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThat(
                                        rule.getValue().evaluate(broken).hasViolation())
                                .isTrue()));
    }

    @Test
    void every_package_has_a_line_in_the_table() {
        Set<String> packages = new TreeSet<>();
        for (JavaPackage found : ours.getPackage(BASE).getSubpackagesInTree()) {
            if (!found.getClasses().isEmpty()) {
                packages.add(found.getName().substring(BASE.length() + 1));
            }
        }
        assertThat(Layers.MAY_IMPORT.keySet()).containsAll(packages);
    }
}
