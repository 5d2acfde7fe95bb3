package io.github.schemacheck.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.testing.PropertyTests;
import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.testing.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Random rows behind random keys: each way to count them gives what a plain query gives. */
class OrphanStrategiesTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int USUAL = 40;

    private final Map<String, Integer> forced = new HashMap<>();
    private final Map<TestServer, Connection> connections = new HashMap<>();

    @AfterEach
    void close() throws SQLException {
        for (Connection connection : connections.values()) {
            connection.close();
        }
    }

    /** The seed of a red test stands in its name: -Dseed=… -Dsamples=0 runs it alone. */
    @TestFactory
    Stream<DynamicTest> every_strategy_counts_what_a_plain_query_counts() {
        List<TestServer> servers = TestServers.all();
        int count = PropertyTests.count(USUAL);
        Stream<DynamicTest> random = IntStream.range(0, count).mapToObj(i -> {
            long seed = PropertyTests.SEED + i;
            TestServer server = servers.get(i % servers.size());
            String name = "seed " + seed + " on PostgreSQL " + server.major();
            return DynamicTest.dynamicTest(name, () -> compare(server, new RandomKeys(seed).next()));
        });
        DynamicTest last = DynamicTest.dynamicTest("each was forced", () -> eachWasForced(count));
        return Stream.concat(random, Stream.of(last));
    }

    /** A strategy that no random key allows would be right by never being tried. */
    private void eachWasForced(int count) {
        if (count >= 5 * USUAL) {
            for (Strategy strategy : Strategy.values()) {
                assertThat(forced).containsKey(new ScanPlan(strategy, 0, 0).words());
            }
            for (Strategy strategy : List.of(Strategy.PROBE, Strategy.GAPS, Strategy.MERGE)) {
                assertThat(forced).containsKey(new ScanPlan(strategy, 1, 0).words());
            }
        }
    }

    private void compare(TestServer server, RandomKeys.Pair pair) throws SQLException {
        Connection connection = connection(server);
        try (Statement statement = connection.createStatement()) {
            statement.execute(pair.script()
                    + "; SET session_replication_role = replica; INSERT INTO s.\"Child\" SELECT * FROM rows_to_come;");
            statement.execute("VACUUM parent, s.\"Child\"");
            statement.execute("RESET ALL");
            compare(connection, number(connection, pair.expected()));
        } finally {
            cleaned(connection);
        }
    }

    private void compare(Connection connection, long expected) throws SQLException {
        KeyToScan key = DeclaredKeys.read(connection).get(0);
        Instant end = CLOCK.instant().plusSeconds(60);
        KeyScan scan = new KeyScan(connection, OrphanSettings.DEFAULT, CLOCK, end, millis -> {});
        KeyReading reading = KeyReading.of(connection, key.key());
        for (ScanPlan plan : plans(reading)) {
            KeyScan.Counted counted = scan.count(reading, plan);
            assertThat(counted.orphans().rows()).as(plan.words()).isEqualTo(expected);
            forced.merge(counted.plan().words(), 1, Integer::sum);
        }
        assertThat(scan.scan(key).orphans()).isEqualTo(expected);
    }

    private Connection connection(TestServer server) throws SQLException {
        Connection known = connections.get(server);
        if (known != null) {
            return known;
        }
        Connection opened = server.createDatabase().connection();
        connections.put(server, opened);
        return opened;
    }

    private static void cleaned(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("RESET ALL; DROP SCHEMA IF EXISTS s CASCADE; DROP SCHEMA public CASCADE;"
                    + " CREATE SCHEMA public");
        }
    }

    private static List<ScanPlan> plans(KeyReading reading) {
        return Stream.of(Strategy.values())
                .filter(strategy -> ScanChoice.possible(strategy, reading.shape(), reading.statistics()))
                .flatMap(strategy -> plans(strategy, reading.shape()))
                .toList();
    }

    /** All at once, with a worker, and in small pieces. */
    private static Stream<ScanPlan> plans(Strategy strategy, KeyShape shape) {
        Stream<ScanPlan> whole = Stream.of(new ScanPlan(strategy, 0, 0), new ScanPlan(strategy, 0, 1));
        return switch (strategy) {
            case PROBE, GAPS -> Stream.concat(whole, Stream.of(new ScanPlan(strategy, 1, 0)));
            case MERGE -> shape.integer().isEmpty()
                    ? whole
                    : Stream.concat(whole, Stream.of(new ScanPlan(strategy, 7, 0)));
            case SKIP_SCAN, GAP_PROBE, DISTINCT_FIRST, HASH -> whole;
        };
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
