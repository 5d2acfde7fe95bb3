package io.github.schemacheck.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The eighty kinds of drift by which tools were compared, each planted alone and rolled back. */
class PlantedDriftTest {
    /** A difference and the statements that make it. */
    private record Planted(String name, String sql) {
        boolean fits(int major) {
            return major >= 15 || !name.contains("NULLS NOT DISTINCT");
        }
    }

    @Test
    void there_are_eighty_kinds() {
        assertThat(planted()).hasSize(80);
    }

    @TestFactory
    Stream<DynamicTest> each_is_noticed() {
        List<TestDatabase> labs =
                TestServers.all().stream().map(PlantedDriftTest::lab).toList();
        return labs.stream().flatMap(PlantedDriftTest::in).onClose(() -> labs.forEach(TestDatabase::close));
    }

    private static TestDatabase lab(TestServer server) {
        TestDatabase lab = server.createDatabase();
        lab.execute(CatalogFixture.resource("lab.sql"));
        if (server.major() >= 15) {
            lab.execute(CatalogFixture.resource("lab.15.sql"));
        }
        return lab;
    }

    private static Stream<DynamicTest> in(TestDatabase lab) {
        Schema before = CatalogFixture.read(lab, "postgres").schema();
        return planted().stream()
                .map(drift -> dynamicTest(drift.name() + " on " + lab.server(), () -> notice(drift, lab, before)));
    }

    private static void notice(Planted drift, TestDatabase lab, Schema before) throws SQLException {
        assumeThat(drift.fits(before.serverMajor())).as("the server has it").isTrue();
        try (Connection connection = lab.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(drift.sql());
            Schema after = Catalog.read(connection).schema();
            connection.rollback();
            assertThat(SchemaDiff.between(before, after).changes()).isNotEmpty();
        }
    }

    private static List<Planted> planted() {
        return Arrays.stream(CatalogFixture.resource("planted-drift.sql").split("(?m)^-- "))
                .filter(part -> !part.isBlank())
                .map(part -> new Planted(part.substring(0, part.indexOf('\n')), part.substring(part.indexOf('\n') + 1)))
                .toList();
    }
}
