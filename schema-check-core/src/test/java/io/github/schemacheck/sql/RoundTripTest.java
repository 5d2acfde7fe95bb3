package io.github.schemacheck.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Schema;
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
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/** The remedies from one side of every diff case to the other, run twice: what no note explains is the same then. */
@Order(1)
class RoundTripTest {
    /**
     * Gaps, counted as skipped: a partition's index keeps its name when its parent's changes, a missing partitioned
     * table comes without its partitions, and a table whose trigger needs a function that is missing too needs the
     * function's remedy first.
     */
    private static final Set<String> GAPS =
            Set.of("index/renamed-of-partitioned-table", "table/added-partitioned", "table/with-every-kind-of-member");

    @TestFactory
    Stream<DynamicContainer> a_script_leaves_only_what_it_says_it_leaves() {
        return Stream.of(TestServers.newest()).map(RoundTripTest::all);
    }

    private static DynamicContainer all(TestServer server) {
        CaseServer shared = new CaseServer(server);
        Stream<DynamicTest> tests = CaseSample.below("diff").stream()
                .filter(each -> since(each) <= server.major())
                .map(each -> DynamicTest.dynamicTest(
                        server.major() + " " + each.subject() + "/" + each.name(), () -> run(shared, each)));
        return DynamicContainer.dynamicContainer("PostgreSQL " + server.major(), tests.onClose(shared::close));
    }

    private static int since(CaseFolder each) {
        return each.read("since.txt").map(text -> Integer.valueOf(text.strip())).orElse(0);
    }

    private static void run(CaseServer shared, CaseFolder each) throws SQLException {
        assumeThat(GAPS).doesNotContain(each.subject() + "/" + each.name());
        Schema wanted = shared.schema(each.read("to.sql").orElseThrow());
        Schema live = shared.schema(each.read("from.sql").orElseThrow());
        Plan plan = Plan.of(wanted, live);
        String from = each.read("from.sql").orElseThrow();
        if (plan.script.stream().noneMatch(SqlStatement::needsNoTransaction)) {
            try {
                check(shared.connection(), from, wanted, plan);
            } finally {
                shared.connection().rollback();
            }
            return;
        }
        try (TestDatabase own = shared.server().createDatabase();
                Connection connection = own.connection()) {
            check(connection, from, wanted, plan);
        }
    }

    /** @param explained what a note says is left to people, and what only live has: nothing is ever dropped */
    private record Plan(List<SqlStatement> script, Set<ObjectId> explained) {
        static Plan of(Schema wanted, Schema live) {
            SchemaDiff drift = SchemaDiff.between(wanted, live);
            ChangeSql sql = new ChangeSql(wanted, live, drift);
            Set<ObjectId> explained = new HashSet<>();
            for (Change change : drift.changes()) {
                if (sql.statements(change).stream().anyMatch(SqlStatement::isNote)) {
                    explained.add(change.id());
                }
            }
            List<SqlStatement> script = drift.roots()
                    .flatMap(change -> sql.statements(change).stream())
                    .filter(statement -> !statement.isNote())
                    .toList();
            return new Plan(script, explained);
        }

        Stream<Change> unexplained(SchemaDiff left) {
            return left.roots()
                    .filter(change -> !(change instanceof Change.Added))
                    .filter(change -> !(change instanceof Change.Altered altered && isLeft(altered)))
                    .filter(change -> !explained.contains(change.id()));
        }

        /** A column can only be added at the end, and nobody breaks an index or takes a validation back. */
        private static boolean isLeft(Change.Altered altered) {
            return altered.differences().stream().allMatch(left -> Set.of("position", "state.valid", "checks")
                    .contains(left.property()));
        }
    }

    private static void check(Connection connection, String from, Schema wanted, Plan plan) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(from);
            Schema once = apply(statement, connection, plan.script);
            assertThat(plan.unexplained(SchemaDiff.between(wanted, once)))
                    .as(plan.script.toString())
                    .isEmpty();
            assertThat(SchemaDiff.between(once, apply(statement, connection, plan.script))
                            .changes())
                    .isEmpty();
        }
    }

    private static Schema apply(Statement statement, Connection connection, List<SqlStatement> script)
            throws SQLException {
        statement.execute("RESET search_path");
        for (SqlStatement one : script) {
            try {
                statement.execute(one.text());
            } catch (SQLException e) {
                throw new AssertionError(one.text() + "\nin\n" + script, e);
            }
        }
        return Catalog.read(connection).schema();
    }
}
