package io.github.schemacheck.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids of a parent are read 64 at a time: what is missing at the borders of such words, and of the types. */
class GapsTest {
    private static final String TABLES =
            """
            CREATE TABLE parent (id %1$s UNIQUE);
            CREATE TABLE child (id %2$s REFERENCES parent (id));
            SET session_replication_role = replica;
            INSERT INTO parent SELECT unnest('{%3$s}'::%1$s[]);
            INSERT INTO parent VALUES (NULL);
            INSERT INTO child SELECT DISTINCT p.id::numeric + d
            FROM parent p, unnest('{-65,-64,-63,-1,0,1,63,64,65}'::int[]) d
            WHERE p.id::numeric + d BETWEEN %4$s;
            """;
    private static final String SMALL = "-32768 AND 32767";
    private static final String USUAL = "-2147483648 AND 2147483647";
    private static final String BIG = "-9223372036854775808 AND 9223372036854775807";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    integer | integer | 0
                    integer | integer | 1,2,3
                    integer | integer | -65,-64,-63,-1,0,1,62,63,64,65,127,128
                    integer | integer | 5,1000,1001,6400,12864
                    integer | integer | 2147483646,2147483647
                    integer | integer | -2147483648,-2147483647,-2147483600
                    bigint | bigint | -9223372036854775808,-9223372036854775807,-9223372036854775700
                    bigint | bigint | 9223372036854775700,9223372036854775806,9223372036854775807
                    bigint | integer | 2147483640,2147483650,2147483800
                    bigint | smallint | -32800,-32770,-32760,0,32760,32800
                    smallint | bigint | -32768,-32700,-1,63,32767
                    """)
    void what_is_missing_is_what_has_no_parent(String parent, String child, String ids) throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute(TABLES.formatted(parent, child, ids, range(child)));
            try (Connection connection = database.connection()) {
                KeyScan.Counted plain = count(connection, Strategy.HASH);
                KeyScan.Counted gaps = count(connection, Strategy.GAPS);
                assertThat(gaps.plan().strategy()).isEqualTo(Strategy.GAPS);
                assertThat(gaps.orphans()).isEqualTo(plain.orphans());
                assertThat(gaps.orphans().rows()).isPositive();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"bigint, '-9223372036854775808,9223372036854775807'", "integer, '0,100064'", "integer, '1,2,200000'"})
    void where_too_many_are_missing_they_are_not_listed(String type, String ids) throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute(TABLES.formatted(type, type, ids, range(type)));
            try (Connection connection = database.connection()) {
                KeyScan.Counted instead = count(connection, Strategy.GAPS);
                assertThat(instead.plan().strategy()).isEqualTo(Strategy.HASH);
                assertThat(instead.orphans())
                        .isEqualTo(count(connection, Strategy.HASH).orphans());
            }
        }
    }

    private static String range(String type) {
        return switch (type) {
            case "smallint" -> SMALL;
            case "integer" -> USUAL;
            default -> BIG;
        };
    }

    private static KeyScan.Counted count(Connection connection, Strategy strategy) throws SQLException {
        KeyToScan key = DeclaredKeys.read(connection).get(0);
        Clock clock = Clock.systemUTC();
        KeyScan scan = new KeyScan(
                connection, OrphanSettings.DEFAULT, clock, clock.instant().plus(Duration.ofMinutes(1)));
        return scan.count(KeyReading.of(connection, key.key()), new ScanPlan(strategy, 0, 0));
    }
}
