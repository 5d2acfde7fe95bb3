package io.github.schemacheck;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who may import whom, as rules about the packages below one base package. */
record Layers(String base) {
    private static final List<String> ALONE = List.of(
            "problem",
            "digest",
            "schema",
            "migration",
            "connection",
            "history.python",
            "history.changelog",
            "report.diagram");

    static final Map<String, List<String>> MAY_IMPORT = mayImport();
    private static final List<String> JDBC = List.of(
            "connection",
            "catalog",
            "data",
            "history",
            "fleet",
            "rehearsal",
            "rehearsal.watch",
            "rehearsal.flyway",
            "apply");
    private static final List<String> FLYWAY = List.of("rehearsal.flyway", "apply");
    private static final List<String> PURE =
            List.of("digest", "schema", "diff", "trace", "sql", "check", "check.rules", "check.hazards");

    /** By rule name, in the order of the table in ARCHITECTURE.md. */
    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        MAY_IMPORT.forEach((name, allowed) -> rules.put("imports of " + name, imports(name, allowed)));
        rules.put("root", root());
        rules.put("cycles", slices().matching(base + ".(**)").should().beFreeOfCycles());
        rules.put("JDBC", only(JDBC, "java.sql..", "javax.sql..", "org.postgresql.."));
        rules.put("Flyway", only(FLYWAY, "org.flywaydb.."));
        rules.put("only apply writes to live", writes());
        rules.put("pure packages read and write nothing", pure());
        rules.put("checks keep no state", checksKeepNoState());
        rules.put("standard streams", standardStreams());
        rules.put("java.util.logging", only(List.of(), "java.util.logging.."));
        return rules;
    }

    private static Map<String, List<String>> mayImport() {
        Map<String, List<String>> allowed = new LinkedHashMap<>();
        ALONE.forEach(each -> allowed.put(each, List.of()));
        allowed.put("diff", List.of("schema"));
        allowed.put("trace", List.of("schema", "diff"));
        allowed.put("snapshot", List.of("schema"));
        allowed.put("fleet", List.of("schema", "connection"));
        allowed.put("catalog", List.of("schema", "connection"));
        allowed.put("data", List.of("schema", "diff", "connection"));
        allowed.put(
                "history", List.of("migration", "schema", "diff", "connection", "history.python", "history.changelog"));
        allowed.put("sql", List.of("schema", "diff"));
        allowed.put("rehearsal.watch", List.of("schema", "migration", "trace", "catalog", "diff"));
        allowed.put("rehearsal", rehearsal());
        // By its name and never as a class, rehearsal loads it beside whichever Flyway it takes.
        allowed.put("rehearsal.flyway", List.of("migration", "rehearsal"));
        allowed.put("apply", plus(allowed.get("rehearsal"), "data", "rehearsal"));
        allowed.put("check", List.of("schema", "diff", "history", "trace", "data"));
        allowed.put("check.rules", plus(allowed.get("check"), "check", "migration", "sql"));
        allowed.put("check.hazards", List.of("schema", "migration", "diff", "trace", "check"));
        List<String> told =
                List.of("", "schema", "diff", "history", "trace", "data", "check", "migration", "connection");
        allowed.put("report", told);
        allowed.put("report.html", plus(told, "report", "report.diagram"));
        allowed.put("gate", plus(told, "rehearsal", "report", "report.html"));
        return allowed;
    }

    private static List<String> rehearsal() {
        return List.of(
                "schema",
                "migration",
                "history",
                "trace",
                "catalog",
                "diff",
                "sql",
                "connection",
                "snapshot",
                "rehearsal.watch");
    }

    private static List<String> plus(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }

    private ArchRule imports(String name, List<String> allowed) {
        String[] ours =
                plus(allowed, name, "problem", "digest").stream().map(this::at).toArray(String[]::new);
        return classes()
                .that(resideInAPackage(at(name)))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(ours).or(not(resideInAPackage(base + ".."))))
                .allowEmptyShould(true);
    }

    private ArchRule root() {
        return noClasses()
                .that(resideInAPackage(base))
                .should()
                .dependOnClassesThat(resideInAnyPackage(at("report"), "java.sql..", "org.flywaydb.."))
                .allowEmptyShould(true);
    }

    private ArchRule only(List<String> packages, String... theirs) {
        String[] ours = packages.stream().map(this::at).toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(ours)
                .should()
                .dependOnClassesThat(resideInAnyPackage(theirs));
    }

    private ArchRule writes() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(at("apply"), at("connection"))
                .should()
                .dependOnClassesThat(simpleName("WriteAccess"));
    }

    private ArchRule pure() {
        return noClasses()
                .that()
                .resideInAnyPackage(PURE.stream().map(this::at).toArray(String[]::new))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net.."));
    }

    /** A library is silent; only the program speaks. */
    private ArchRule standardStreams() {
        return noClasses().that().resideOutsideOfPackage(at("gate")).should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
    }

    private ArchRule checksKeepNoState() {
        return fields().that()
                .areDeclaredInClassesThat(resideInAnyPackage(at("check"), at("check.rules"), at("check.hazards")))
                .should()
                .beFinal();
    }

    private String at(String name) {
        return name.isEmpty() ? base : base + "." + name;
    }
}
