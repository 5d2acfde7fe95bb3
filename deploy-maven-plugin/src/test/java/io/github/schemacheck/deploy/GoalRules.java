package io.github.schemacheck.deploy;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the plugin's classes may do, as rules about the packages below one base package. */
record GoalRules(String base) {
    private static final String CATCH_ALL = ".*(Utils?|Helper|Manager|Impl)";

    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("Maven's API stays in mojo and site", maven());
        rules.put("goals are thin", thin());
        rules.put("Railway knows problems, and nothing else of ours", railway());
        rules.put("images know findings, and nothing of databases, reports and goals", images());
        rules.put(
                "backups know how to connect and what containers are, and nothing else of databases and images",
                backups());
        rules.put("programs know problems, and nothing else of ours", programs());
        rules.put("what changed knows nothing of images, reports and goals", changes());
        rules.put("cycles", slices().matching(base + ".(**)").should().beFreeOfCycles());
        rules.put("every package is null-marked", classes().should(new NullMarkedPackage()));
        rules.put("no catch-all names", classes().should().haveNameNotMatching(CATCH_ALL));
        rules.put("standard streams", standardStreams());
        return rules;
    }

    /** GitHub reads commands where they begin a line of the process's own output, which no log can promise. */
    private static ArchRule standardStreams() {
        return noClasses().that().doNotHaveSimpleName("GitHubStep").should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
    }

    private ArchRule railway() {
        return noClasses()
                .that(resideInAPackage(base + ".railway.."))
                .should()
                .dependOnClassesThat(resideInAPackage("io.github.schemacheck..")
                        .and(not(resideInAnyPackage(base + ".railway..", "io.github.schemacheck.problem"))));
    }

    private ArchRule programs() {
        return noClasses()
                .that(resideInAPackage(base + ".program"))
                .should()
                .dependOnClassesThat(resideInAPackage("io.github.schemacheck..")
                        .and(not(resideInAnyPackage(base + ".program", "io.github.schemacheck.problem"))));
    }

    private ArchRule maven() {
        return noClasses()
                .that(not(resideInAnyPackage(base + ".mojo", base + ".site")))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.apache.maven..", "org.codehaus.plexus..", "org.eclipse.."));
    }

    /** All work is the library's: nothing here asks a database, or Flyway, or knows what a check is made of. */
    private ArchRule thin() {
        return noClasses()
                .that(resideInAPackage(base + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.postgresql..",
                        "org.flywaydb..",
                        "io.github.schemacheck.catalog..",
                        "io.github.schemacheck.history..",
                        "io.github.schemacheck.check.rules.."));
    }

    private ArchRule changes() {
        return noClasses()
                .that(resideInAPackage(base + ".changes.."))
                .should()
                .dependOnClassesThat(resideInAPackage("io.github.schemacheck..")
                        .and(not(resideInAnyPackage(
                                base + ".changes..",
                                "io.github.schemacheck.digest",
                                "io.github.schemacheck.problem"))));
    }

    private ArchRule images() {
        return noClasses()
                .that(resideInAPackage(base + ".image.."))
                .should()
                .dependOnClassesThat(resideInAPackage("io.github.schemacheck..")
                        .and(not(resideInAnyPackage(
                                base + ".image..",
                                base + ".program",
                                "io.github.schemacheck.check",
                                "io.github.schemacheck.digest",
                                "io.github.schemacheck.problem"))));
    }

    private ArchRule backups() {
        return noClasses()
                .that(resideInAPackage(base + ".backup.."))
                .should()
                .dependOnClassesThat(resideInAPackage("io.github.schemacheck..")
                        .and(not(resideInAnyPackage(
                                base + ".backup..",
                                base + ".image.container",
                                base + ".image.engine",
                                base + ".program",
                                "io.github.schemacheck.connection",
                                "io.github.schemacheck.problem"))));
    }
}
