package io.github.schemacheck.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.sql.ChangeSql;
import io.github.schemacheck.sql.SqlStatement;
import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.CaseSample;
import io.github.schemacheck.testing.CaseServer;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The SQL of remedies is run as it stands, twice: what does not end in a note leaves no difference. */
class RemediesTest {
    @TestFactory
    Stream<DynamicContainer> a_remedy_that_can_run_mends_what_was_found() {
        return TestServers.all().stream().map(RemediesTest::all);
    }

    private static DynamicContainer all(TestServer server) {
        CaseServer shared = new CaseServer(server);
        Stream<DynamicTest> tests = CaseSample.below("check").stream()
                .filter(each -> each.name().startsWith("bad-") && CaseSample.runs(each, server))
                .map(each -> DynamicTest.dynamicTest(
                        server.major() + " " + each.subject() + "/" + each.name(), () -> run(shared, each)));
        return DynamicContainer.dynamicContainer("PostgreSQL " + server.major(), tests.onClose(shared::close));
    }

    private static void run(CaseServer shared, CaseFolder each) throws SQLException {
        Schema expected = shared.schema(each, "expected.sql");
        Schema live = shared.schema(each, "live.sql");
        SchemaDiff drift = SchemaDiff.between(expected, live);
        ChangeSql sql = new ChangeSql(expected, live, drift);
        List<List<SqlStatement>> remedies = drift.roots().map(sql::statements).toList();
        if (remedies.stream().flatMap(List::stream).noneMatch(SqlStatement::needsNoTransaction)) {
            try {
                mend(shared.connection(), each, expected, live);
            } finally {
                shared.connection().rollback();
            }
            return;
        }
        try (TestDatabase own = shared.server().createDatabase();
                Connection connection = own.connection()) {
            mend(connection, each, expected, live);
        }
    }

    private static void mend(Connection connection, CaseFolder each, Schema expected, Schema before)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    each.read("before.sql").orElse("") + each.read("live.sql").orElse(""));
            SchemaDiff drift = SchemaDiff.between(expected, before);
            ChangeSql sql = new ChangeSql(expected, before, drift);
            Set<ObjectId> mended = new HashSet<>();
            for (Change change : drift.roots().toList()) {
                mend(statement, change, sql.statements(change), mended);
            }
            assertThat(SchemaDiff.between(expected, Catalog.read(connection).schema())
                            .changes())
                    .filteredOn(change -> mended.contains(change.id()))
                    .isEmpty();
        }
    }

    private static void mend(Statement live, Change change, List<SqlStatement> statements, Set<ObjectId> mended)
            throws SQLException {
        live.execute("RESET search_path");
        for (int twice = 0; twice < 2; twice++) {
            for (SqlStatement one : statements) {
                if (!one.isNote()) {
                    live.execute(one.text());
                }
            }
        }
        boolean complete = !statements.get(statements.size() - 1).isNote();
        if (complete) {
            mended.add(change.id());
        }
    }
}
