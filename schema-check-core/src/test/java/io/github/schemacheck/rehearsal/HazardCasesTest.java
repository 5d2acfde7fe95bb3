package io.github.schemacheck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.check.hazards.Acknowledgements;
import io.github.schemacheck.check.hazards.StandardHazards;
import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.CaseSample;
import io.github.schemacheck.testing.RulePages;
import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Pending migrations and the size of live in, findings out, on every PostgreSQL that is there. */
@Order(1)
class HazardCasesTest {
    private static final List<CaseFolder> CASES = CaseFolder.below("hazard");

    @TempDir
    private static Path scratch;

    @TestFactory
    Stream<DynamicTest> a_check_finds_what_is_bad_and_leaves_alone_what_is_good() {
        return CaseSample.below("hazard").stream().flatMap(each -> CaseSample.servers(each)
                .map(server -> DynamicTest.dynamicTest(
                        server.major() + " " + each.subject() + "/" + each.name(), () -> run(each, server))));
    }

    @TestFactory
    Stream<DynamicTest> every_page_is_up_to_date() {
        return new RulePages(
                        Path.of("../src/site/markdown/hazards"),
                        "Hazards",
                        "`-- schema-check: allow ID because` *reason*, above the statement in the migration"
                                + " ([how](../rehearsal.html)).",
                        StandardHazards.within(Duration.ZERO),
                        CASES,
                        HazardCasesTest::inputs)
                .tests();
    }

    @Test
    void every_check_has_a_bad_and_a_good_case() {
        assertThat(CaseFolder.below("hazard").stream()
                        .map(each -> each.subject() + " " + each.name().replaceFirst("-.*", ""))
                        .distinct())
                .hasSameElementsAs(StandardHazards.within(Duration.ZERO).stream()
                        .map(check -> check.description().id())
                        .flatMap(id -> Stream.of(id + " bad", id + " good"))
                        .toList());
    }

    private static void run(CaseFolder each, TestServer server) throws IOException {
        Path folder = Files.createTempDirectory(scratch, "case");
        RehearsedCase rehearsed = new RehearsedCase(each, server, folder);
        Trace trace = rehearsed.run();
        Duration budget = Duration.ofSeconds(rehearsed.budget());
        List<Finding> findings = StandardHazards.within(budget).stream()
                .flatMap(check -> check.run(trace))
                .toList();
        Suppressions.Applied applied = Acknowledgements.apply(trace, findings);
        assertThat(applied.kept().stream().anyMatch(found -> found.check().equals(each.subject())))
                .as("the case is " + each.name() + ", found is " + applied.kept())
                .isEqualTo(each.name().startsWith("bad-"));
        each.expect("findings.txt", words(applied));
    }

    private static String words(Suppressions.Applied applied) {
        Stream<String> kept = applied.kept().stream()
                .map(found -> found + " (" + found.certainty() + ")\n"
                        + found.remedy().indent(4));
        Stream<String> accepted = applied.suppressed().stream()
                .map(one -> "accepted, because " + one.reason() + ": " + one.finding() + "\n");
        return Stream.concat(kept, accepted).collect(Collectors.joining());
    }

    private static String inputs(CaseFolder each) {
        return RulePages.block("Live", each.read("before.sql"), "sql")
                + RulePages.block("How large live is", each.read("live.txt"), "text")
                + each.files("migrations").stream()
                        .map(file -> RulePages.block(
                                "Pending " + file.substring("migrations/".length()), each.read(file), "sql"))
                        .collect(Collectors.joining());
    }
}
