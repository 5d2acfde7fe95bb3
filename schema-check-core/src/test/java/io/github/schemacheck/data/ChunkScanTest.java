package io.github.schemacheck.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkScanTest {
    private static final String ROWS =
            """
            CREATE TABLE parent (id integer PRIMARY KEY);
            CREATE TABLE child (id integer REFERENCES parent, words text);
            SET session_replication_role = replica;
            INSERT INTO parent VALUES (1);
            INSERT INTO child SELECT 1 + i % 2, repeat('x', 100) FROM generate_series(1, 200) i;
            """;

    /** Says the time, and does something when it is asked for the n-th time: each transaction asks once. */
    private static final class Script extends Clock {
        private final int when;
        private final Runnable what;
        private int asked;

        Script(int when, Runnable what) {
            this.when = when;
            this.what = what;
        }

        @Override
        public Instant instant() {
            asked++;
            if (asked == when) {
                what.run();
            }
            return Instant.EPOCH;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void a_parent_that_comes_between_the_chunks_and_the_second_look_leaves_no_orphan() throws SQLException {
        Script quiet = new Script(0, () -> {});
        assertThat(orphans(quiet)).isEqualTo(100);
        assertThat(quiet.asked).isGreaterThan(3);
        assertThat(orphans(new Script(quiet.asked, () -> {}))).isEqualTo(100);
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            Script late = new Script(quiet.asked, () -> database.execute("INSERT INTO parent VALUES (2)"));
            assertThat(orphans(late, database)).isZero();
        }
    }

    @Test
    void a_row_that_goes_away_between_the_chunks_and_the_second_look_is_no_orphan() throws SQLException {
        Script quiet = new Script(0, () -> {});
        orphans(quiet);
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            String gone = "DELETE FROM child WHERE id = 2; VACUUM child; INSERT INTO child SELECT 1"
                    + " FROM generate_series(1, 100);";
            Script late = new Script(quiet.asked, () -> List.of(gone.split(";", -1)).stream()
                    .filter(sql -> !sql.isBlank())
                    .forEach(database::execute));
            assertThat(orphans(late, database)).isZero();
        }
    }

    private static long orphans(Clock clock) throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            return orphans(clock, database);
        }
    }

    private static long orphans(Clock clock, TestDatabase database) throws SQLException {
        database.execute(ROWS);
        try (Connection connection = database.connection()) {
            KeyToScan key = DeclaredKeys.read(connection).get(0);
            KeyReading reading = KeyReading.of(connection, key.key());
            KeyScan scan = new KeyScan(connection, OrphanSettings.DEFAULT, clock, Instant.EPOCH.plusSeconds(60));
            return scan.count(reading, new ScanPlan(Strategy.PROBE, 1, 0))
                    .orphans()
                    .rows();
        }
    }

    @Test
    void what_the_budget_leaves_out_is_not_checked_and_its_size_is_said() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute(ROWS);
            List<KeyToScan> keys;
            try (Connection connection = database.connection()) {
                keys = DeclaredKeys.read(connection);
            }
            OrphanSettings none = new OrphanSettings(
                    OrphanSettings.Which.ALL,
                    Pace.GENTLE,
                    Duration.ZERO,
                    Duration.ofMinutes(1),
                    1,
                    5,
                    List.of(),
                    List.of());
            Clock still = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
            assertThat(new OrphanScan(database::connection, none, still, line -> {}).run(keys))
                    .singleElement()
                    .isInstanceOfSatisfying(OrphanFact.NotScanned.class, not -> assertThat(not.why())
                            .startsWith("the budget of the scan is over (0 s)")
                            .containsPattern("its table has about \\d+ rows in [1-9]\\d* pages"));
        }
    }
}
