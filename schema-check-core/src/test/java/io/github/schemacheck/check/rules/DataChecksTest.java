package io.github.schemacheck.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.data.KeysToScan;
import io.github.schemacheck.data.OrphanFact;
import io.github.schemacheck.data.OrphanScan;
import io.github.schemacheck.data.OrphanSettings;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From rows in a database to findings and remedies that work. */
class DataChecksTest {
    private static final String TABLES =
            """
            CREATE SCHEMA shop;
            CREATE TABLE shop."Customer" (id integer PRIMARY KEY);
            CREATE TABLE shop.bill (id integer PRIMARY KEY, customer integer);
            """;
    private static final String KEY =
            "ALTER TABLE shop.bill ADD CONSTRAINT bill_fk FOREIGN KEY (customer) REFERENCES shop.\"Customer\";";
    private static final String ROWS =
            """
            SET session_replication_role = replica;
            INSERT INTO shop."Customer" VALUES (1);
            INSERT INTO shop.bill VALUES (10, 1), (11, 777123), (12, 777123), (13, NULL);
            """;

    @Test
    void orphans_behind_a_valid_key_are_found_without_their_values() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute(TABLES + KEY + ROWS);
            Finding finding = findings(database, read(database)).get(0);
            assertThat(finding)
                    .hasToString("error orphaned-rows foreign key shop.bill.bill_fk: 2 rows of shop.bill without a"
                            + " parent in shop.\"Customer\", though the catalogue says that the key is valid");
            assertThat(finding.certainty()).hasToString("proven");
            assertThat(finding.remedy()).doesNotContain("777123");
        }
    }

    @Test
    void rows_with_parents_are_no_finding() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute(
                    TABLES + KEY + "INSERT INTO shop.\"Customer\" VALUES (1); INSERT INTO shop.bill VALUES (1, 1)");
            assertThat(findings(database, read(database))).isEmpty();
        }
    }

    @Test
    void a_key_that_live_lacks_would_fail() throws SQLException {
        Schema expected;
        try (TestDatabase other = TestServers.newest().createDatabase()) {
            other.execute(TABLES + KEY);
            expected = read(other);
        }
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute(TABLES + ROWS);
            assertThat(findings(database, expected))
                    .map(Finding::toString)
                    .contains(
                            "error foreign-key-would-fail foreign key shop.bill.bill_fk: adding it would fail on 2 rows"
                                    + " of shop.bill without a parent in shop.\"Customer\"");
        }
    }

    @Test
    void what_is_put_aside_is_all_there_also_the_second_time_and_what_follows_it_is_named() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute(
                    TABLES + KEY + "CREATE TABLE shop.line (bill integer REFERENCES shop.bill ON DELETE CASCADE);"
                            + ROWS + "INSERT INTO shop.line VALUES (11);");
            String remedy = findings(database, read(database)).get(0).remedy();
            assertThat(remedy)
                    .contains("\n-- What deletes them reaches shop.line too, by line_bill_fkey: ON DELETE CASCADE.\n");
            String aside = Arrays.asList(remedy.split("\n-- .*:\n")).get(1);
            database.execute(aside);
            database.execute("SET session_replication_role = replica; INSERT INTO shop.bill VALUES (14, 5); " + aside);
            try (Connection connection = database.connection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT string_agg(id::text, ' ' ORDER BY id) FROM shop.bill_orphans")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("11 12 14");
            }
        }
    }

    @Test
    void every_way_of_the_remedy_leaves_no_orphan() throws SQLException {
        for (int way = 1; way <= 3; way++) {
            try (TestDatabase database = TestServers.newest().createDatabase()) {
                database.execute(TABLES + KEY + ROWS);
                String remedy = findings(database, read(database)).get(0).remedy();
                List<String> ways = Arrays.asList(remedy.split("\n-- .*:\n"));
                assertThat(ways).hasSize(4);
                database.execute(ways.get(way));
                assertThat(findings(database, read(database)).stream()
                                .filter(found -> found.check().equals("orphaned-rows")))
                        .as(ways.get(way))
                        .isEmpty();
            }
        }
    }

    private static List<Finding> findings(TestDatabase database, Schema expected) throws SQLException {
        Schema live = read(database);
        OrphanSettings settings = OrphanSettings.DEFAULT;
        List<OrphanFact> facts = new OrphanScan(database::connection, settings, Clock.systemUTC(), line -> {})
                .run(KeysToScan.of(live, expected, settings));
        Evidence evidence = new Evidence(
                expected,
                live,
                SchemaDiff.between(expected, live),
                List.of(),
                Optional.empty(),
                List.of(),
                List.copyOf(facts));
        return Stream.of(new OrphanedRows(), new ForeignKeyWouldFail())
                .flatMap(check -> check.run(evidence))
                .toList();
    }

    private static Schema read(TestDatabase database) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL search_path = ''");
            return Catalog.read(connection).schema();
        }
    }
}
