package io.github.schemacheck.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.history.changelog.ChangeLog;
import io.github.schemacheck.history.changelog.ChangeSet;
import io.github.schemacheck.history.changelog.Conditions;
import io.github.schemacheck.history.changelog.Deployment;
import io.github.schemacheck.history.changelog.Resources;
import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.TestLiquibase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What we read of a changelog, and what Liquibase itself reads of it. */
class ChangeLogCasesTest {
    private static final Deployment PLAIN = new Deployment(Set.of(), "", Map.of());

    @TestFactory
    Stream<DynamicTest> every_changelog_is_read_as_liquibase_reads_it() {
        List<CaseFolder> cases = CaseFolder.below("changelog");
        assertThat(cases).isNotEmpty();
        return cases.stream()
                .map(each -> DynamicTest.dynamicTest(each.subject() + " " + each.name(), () -> check(each)));
    }

    private static void check(CaseFolder changeLogs) throws Exception {
        Path base = changeLogs.folder().resolve("files").toAbsolutePath();
        Resources resources = new Resources(base, List.of(base));
        String first = changeLogs.files("files/db").stream()
                .filter(file -> file.startsWith("files/db/changelog."))
                .findFirst()
                .orElseThrow()
                .substring("files/".length());
        ChangeLog read = ChangeLog.read(resources, first, PLAIN);
        String gaps = read.gaps().stream()
                .map(gap -> gap.where() + ": " + gap.why() + "\n")
                .collect(Collectors.joining());
        changeLogs.expect(
                "changesets.txt",
                read.changeSets().stream().map(each -> text(each) + "\n").collect(Collectors.joining()) + gaps);
        if (gaps.isEmpty()) {
            assertThat(names(read)).isEqualTo(liquibases(resources, first));
        }
    }

    private static String text(ChangeSet each) {
        return each.name() + (each.paths().size() > 1 ? " or " + each.paths().get(1) : "") + " at " + each.place() + " "
                + each.rerun() + " " + each.conditions()
                + (each.validCheckSums().isEmpty() ? "" : " valid " + each.validCheckSums());
    }

    /** Liquibase takes what is for another database out as soon as it reads it, in SQL only when it runs. */
    private static List<String> names(ChangeLog read) {
        return read.changeSets().stream()
                .filter(each -> isForUs(each) || each.place().file().endsWith(".sql"))
                .map(ChangeSet::name)
                .toList();
    }

    private static boolean isForUs(ChangeSet each) {
        Conditions all = each.conditions();
        return new Conditions(List.of(), "", List.of(), all.dbms(), false, false)
                .leftOut(Set.of(), "")
                .isEmpty();
    }

    private static List<String> liquibases(Resources resources, String first) throws Exception {
        List<String> names = new ArrayList<>();
        try (LiquibaseLibrary library = LiquibaseLibrary.of(TestLiquibase.classpath())) {
            for (Object changeSet : library.read(resources, first, Map.of())) {
                names.add(library.name(changeSet));
            }
        }
        return names;
    }
}
