package io.github.schemacheck.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.testing.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Order(1)
class OrphanScanTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TestFactory
    Stream<DynamicTest> cases() {
        return CaseFolder.below("data").stream()
                .filter(folder -> folder.subject().equals("orphans"))
                .flatMap(folder -> TestServers.all().stream()
                        .filter(server -> folder.runsOn(server.major()))
                        .map(server -> DynamicTest.dynamicTest(
                                folder.name() + " on PostgreSQL " + server.major(), () -> run(server, folder))));
    }

    private static void run(TestServer server, CaseFolder folder) throws SQLException {
        try (TestDatabase database = server.createDatabase()) {
            database.execute(folder.read("before.sql").orElseThrow());
            List<KeyToScan> keys;
            try (Connection connection = database.connection()) {
                keys = DeclaredKeys.read(connection);
            }
            List<OrphanFact> gentle =
                    new OrphanScan(database::connection, OrphanSettings.DEFAULT, CLOCK, line -> {}).run(keys);
            List<OrphanFact> fast = new OrphanScan(
                            database::connection, OrphanSettings.DEFAULT.withPace(Pace.FAST), CLOCK, line -> {})
                    .run(keys);
            assertThat(words(fast)).isEqualTo(words(gentle));
            folder.expect("facts.txt", words(gentle));
            for (OrphanFact fact : gentle) {
                mends(database, (OrphanFact.Scanned) fact);
            }
        }
    }

    /** What the report tells people to run finds the rows that were counted, and does what it says. */
    private static void mends(TestDatabase database, OrphanFact.Scanned fact) throws SQLException {
        OrphanRepair repair = fact.repair();
        String see = "SELECT count(*) FROM (" + repair.see().replace(";", "") + ") o";
        List<String> columns = fact.key().key().columns();
        for (String sql : List.of("SELECT", repair.quarantine(), repair.setNull(columns), repair.delete())) {
            long left = sql.equals("SELECT") ? fact.orphans() : 0;
            try (Connection connection = database.connection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("SET LOCAL session_replication_role = replica");
                statement.execute(sql);
                try (ResultSet row = statement.executeQuery(see)) {
                    row.next();
                    assertThat(row.getLong(1)).as(sql).isEqualTo(left);
                }
            }
        }
    }

    private static String words(List<OrphanFact> facts) {
        return facts.stream().map(OrphanScanTest::words).collect(Collectors.joining());
    }

    private static String words(OrphanFact fact) {
        String key = fact.key().key().table() + " " + fact.key().key().name() + ": ";
        if (fact instanceof OrphanFact.NotScanned not) {
            return key + "not scanned: " + not.why() + "\n";
        }
        OrphanFact.Scanned scanned = (OrphanFact.Scanned) fact;
        return key + scanned.orphans()
                + scanned.samples().stream()
                        .map(sample -> " " + sample.values() + " x " + sample.rows())
                        .collect(Collectors.joining())
                + "\n";
    }

    @Test
    void policies_that_hide_rows_leave_the_key_unchecked() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute(
                    """
                    CREATE TABLE p (id integer PRIMARY KEY);
                    CREATE TABLE c (id integer REFERENCES p);
                    INSERT INTO c VALUES (NULL);
                    ALTER TABLE c ENABLE ROW LEVEL SECURITY;
                    DROP ROLE IF EXISTS reader_of_orphans;
                    CREATE ROLE reader_of_orphans LOGIN;
                    GRANT SELECT ON p, c TO reader_of_orphans;
                    """);
            List<KeyToScan> keys;
            try (Connection connection = database.connection()) {
                keys = DeclaredKeys.read(connection);
            }
            OrphanScan scan = new OrphanScan(
                    () -> database.connection("reader_of_orphans"), OrphanSettings.DEFAULT, CLOCK, line -> {});
            assertThat(scan.run(keys))
                    .singleElement()
                    .isInstanceOfSatisfying(OrphanFact.NotScanned.class, not -> assertThat(not.why())
                            .contains("BYPASSRLS"));
            database.execute("DROP OWNED BY reader_of_orphans; DROP ROLE reader_of_orphans");
        }
    }

    @Test
    void a_table_without_a_row_is_not_asked_and_one_that_is_partitioned_only_where_all_leaves_are_empty()
            throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute(
                    """
                    CREATE TABLE p (id integer PRIMARY KEY);
                    CREATE TABLE "Empty" (id integer REFERENCES p);
                    CREATE TABLE parted (id integer REFERENCES p) PARTITION BY LIST (id);
                    CREATE TABLE parted_1 PARTITION OF parted FOR VALUES IN (1);
                    CREATE TABLE parted_2 PARTITION OF parted FOR VALUES IN (2);
                    SET session_replication_role = replica;
                    INSERT INTO parted VALUES (2);
                    """);
            List<KeyToScan> keys;
            try (Connection connection = database.connection()) {
                keys = DeclaredKeys.read(connection);
            }
            assertThat(new OrphanScan(database::connection, OrphanSettings.DEFAULT, CLOCK, line -> {}).run(keys))
                    .map(fact -> ((OrphanFact.Scanned) fact))
                    .map(fact -> fact.orphans() + " " + fact.strategy().contains("empty"))
                    .containsExactlyInAnyOrder("0 true", "1 false");
        }
    }
}
