package io.github.schemacheck.check.rules;

import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.RulePages;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CheckPagesTest {
    private static final List<CaseFolder> CASES = Stream.of("check", "rows")
            .flatMap(area -> CaseFolder.below(area).stream())
            .toList();

    @TestFactory
    Stream<DynamicTest> every_page_is_up_to_date() {
        return new RulePages(
                        Path.of("../src/site/markdown/checks"),
                        "Checks",
                        "A line `ID` *object* `because` *reason* in `schema-check/suppressions.txt`,"
                                + " with `until` *day* where it is to end ([how](../verdict.html)).",
                        StandardChecks.all(),
                        CASES,
                        CheckPagesTest::databases)
                .tests();
    }

    private static String databases(CaseFolder each) {
        return RulePages.block("In both databases", each.read("before.sql"), "sql")
                + RulePages.block("Expected", each.read("expected.sql"), "sql")
                + RulePages.block("Live", each.read("live.sql"), "sql")
                + files(each, "migrations", "Migration ")
                + RulePages.block("The last migration that live has", each.read("target.txt"), "text")
                + files(each, "assertions", "")
                + RulePages.block("Suppressions", each.read("suppressions.txt"), "text");
    }

    /** The first migration has run in live, or those up to the one named. */
    private static String files(CaseFolder each, String folder, String word) {
        return each.files(folder).stream()
                .map(file -> RulePages.block(word + file.substring(folder.length() + 1), each.read(file), "sql"))
                .collect(Collectors.joining());
    }
}
