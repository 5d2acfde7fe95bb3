package io.github.schemacheck.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.CaseServer;
import io.github.schemacheck.testing.TestServers;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No difference that is told falls through the checks. What differs between servers is DiffCasesTest's to see. */
class DiffCasesAreFoundTest {
    @TestFactory
    Stream<DynamicTest> every_root_of_every_difference_is_found() {
        CaseServer server = new CaseServer(TestServers.newest());
        return CaseFolder.below("diff").stream()
                .map(each -> DynamicTest.dynamicTest(each.subject() + "/" + each.name(), () -> run(server, each)))
                .onClose(server::close);
    }

    private static void run(CaseServer server, CaseFolder each) throws SQLException {
        Schema from = server.schema(each.read("from.sql").orElseThrow());
        Schema to = server.schema(each.read("to.sql").orElseThrow());
        found(from, to);
        found(to, from);
    }

    private static void found(Schema expected, Schema live) {
        SchemaDiff drift = SchemaDiff.between(expected, live);
        Evidence evidence = new Evidence(expected, live, drift);
        List<String> about = StandardChecks.gate().stream()
                .flatMap(check -> check.run(evidence))
                .map(Finding::object)
                .toList();
        assertThat(about)
                .containsAll(drift.roots().map(change -> change.id().toString()).toList());
    }
}
