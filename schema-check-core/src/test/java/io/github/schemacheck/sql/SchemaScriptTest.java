package io.github.schemacheck.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.catalog.CatalogFixture;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.CaseSample;
import io.github.schemacheck.testing.CaseServer;
import io.github.schemacheck.testing.SampleDump;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.testing.TestServers;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A schema, built from its own script in an empty database and read again, is the same. */
@Order(1)
class SchemaScriptTest {
    /** Their access method is not part of a schema. */
    private static final Set<String> NOT_MADE = Set.of("altered-access-method", "bad-own-method");

    @TestFactory
    Stream<DynamicContainer> every_side_of_every_difference_is_rebuilt() {
        return TestServers.all().stream().map(SchemaScriptTest::all);
    }

    private static DynamicContainer all(TestServer server) {
        CaseServer shared = new CaseServer(server);
        Map<String, DynamicTest> bySql = new LinkedHashMap<>();
        for (CaseFolder each : CaseSample.below("diff")) {
            if (since(each) <= server.major() && CaseSample.runs(each, server) && !NOT_MADE.contains(each.name())) {
                each.read("from.sql").ifPresent(sql -> bySql.computeIfAbsent(sql, s -> test(shared, each, s)));
                each.read("to.sql").ifPresent(sql -> bySql.computeIfAbsent(sql, s -> test(shared, each, s)));
            }
        }
        return DynamicContainer.dynamicContainer(
                server.toString(), bySql.values().stream().onClose(shared::close));
    }

    private static int since(CaseFolder each) {
        return each.read("since.txt").map(text -> Integer.valueOf(text.strip())).orElse(0);
    }

    private static DynamicTest test(CaseServer shared, CaseFolder each, String sql) {
        return DynamicTest.dynamicTest(
                shared.major() + " " + each.subject() + "/" + each.name(),
                () -> rebuild(shared.connection(), shared.schema(sql)));
    }

    @TestFactory
    Stream<DynamicTest> one_of_everything_is_rebuilt() {
        return TestServers.all().stream()
                .map(server -> DynamicTest.dynamicTest(server.toString(), () -> {
                    Schema everything = CatalogFixture.on(server).reading().schema();
                    try (TestDatabase copy = server.createDatabase();
                            Connection connection = copy.connection()) {
                        connection.setAutoCommit(false);
                        rebuild(connection, everything);
                    }
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pagila", "chinook"})
    void real_databases_are_rebuilt(String sample) throws IOException, InterruptedException, SQLException {
        try (TestDatabase original = TestServers.newest().createDatabase();
                TestDatabase copy = TestServers.newest().createDatabase();
                Connection from = original.connection();
                Connection to = copy.connection()) {
            SampleDump.loadInto(original, sample);
            to.setAutoCommit(false);
            rebuild(to, Catalog.read(from).schema());
        }
    }

    private static void rebuild(Connection connection, Schema wanted) throws SQLException {
        SchemaScript script = SchemaScript.of(wanted);
        try (Statement statement = connection.createStatement()) {
            for (SqlStatement one : script.statements()) {
                execute(statement, one, script);
            }
            Schema rebuilt = Catalog.read(connection).schema();
            Set<Object> named = script.leftOut().stream().map(LeftOut::id).collect(Collectors.toSet());
            List<Change> left = SchemaDiff.between(wanted, rebuilt).changes().stream()
                    .filter(change -> !named.contains(change.id()))
                    .toList();
            assertThat(left).as(text(script)).isEmpty();
        } finally {
            connection.rollback();
        }
    }

    private static void execute(Statement statement, SqlStatement one, SchemaScript script) {
        try {
            statement.execute(one.text());
        } catch (SQLException e) {
            throw new AssertionError(e.getMessage() + "\nin " + one.text() + "\nof " + text(script), e);
        }
    }

    private static String text(SchemaScript script) {
        return script.statements().stream().map(SqlStatement::text).collect(Collectors.joining("\n")) + "\nleft out: "
                + script.leftOut();
    }
}
