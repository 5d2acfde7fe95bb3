package io.github.schemacheck.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.CaseServer;
import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.testing.TestServers;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The SQL of two databases in, findings out, on every PostgreSQL that is there. */
class CheckCasesTest {
    /** Of what holds rows, or answers queries. Nothing proposes that, whatever is extra. */
    private static final Pattern DROP =
            Pattern.compile("(?im)^[^-\n]*\\bDROP (TABLE|COLUMN|INDEX|SCHEMA|TYPE|SEQUENCE|(MATERIALIZED )?VIEW)\\b");

    @TestFactory
    Stream<DynamicContainer> a_check_finds_what_is_bad_and_leaves_alone_what_is_good() {
        return TestServers.all().stream().map(CheckCasesTest::all);
    }

    private static DynamicContainer all(TestServer server) {
        CaseServer database = new CaseServer(server);
        Stream<DynamicTest> tests = CaseFolder.below("check").stream()
                .filter(each -> each.runsOn(server.major()))
                .map(each -> DynamicTest.dynamicTest(
                        server.major() + " " + each.subject() + "/" + each.name(), () -> run(server, database, each)));
        return DynamicContainer.dynamicContainer("PostgreSQL " + server.major(), tests.onClose(database::close));
    }

    private static void run(TestServer server, CaseServer database, CaseFolder each) throws SQLException {
        Schema expected = database.schema(each, "expected.sql");
        Schema live = database.schema(each, "live.sql");
        Evidence evidence = new Evidence(expected, live, SchemaDiff.between(expected, live));
        List<Finding> findings = StandardChecks.all().stream()
                .filter(check -> StandardChecks.gate().contains(check)
                        || check.description().id().equals(each.subject()))
                .flatMap(check -> check.run(evidence))
                .sorted()
                .toList();
        assertThat(findings.stream().anyMatch(found -> found.check().equals(each.subject())))
                .as("the case is " + each.name() + ", found is " + findings)
                .isEqualTo(each.isBad());
        assertThat(findings)
                .hasSizeGreaterThanOrEqualTo((int) evidence.drift().roots().count());
        assertThat(findings).allSatisfy(found -> assertThat(found.remedy()).doesNotContainPattern(DROP));
        each.expect("findings.txt", findings.stream().map(found -> found + "\n").reduce("", String::concat));
        each.expectRemedy(server, findings);
    }
}
