package io.github.schemacheck.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.testing.PropertyTests;
import io.github.schemacheck.testing.SampleDump;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Real databases, whose parents are deleted with triggers off: the rows that they leave, and no others, are found. */
class SampleOrphansTest {
    private static final int ONE_IN = 7;

    @TestFactory
    Stream<DynamicTest> exactly_the_children_of_deleted_parents_are_orphans() {
        String seed = ", seed " + PropertyTests.SEED;
        return Stream.of("pagila", "chinook")
                .map(sample -> DynamicTest.dynamicTest(sample + seed, () -> delete(sample)));
    }

    private static void delete(String sample) throws IOException, InterruptedException, SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            SampleDump.loadInto(database, sample);
            List<KeyToScan> keys;
            try (Connection connection = database.connection()) {
                keys = DeclaredKeys.read(connection);
            }
            assertThat(found(database, keys, Pace.GENTLE).values()).isNotEmpty().containsOnly(0L);
            keys.stream()
                    .map(key -> key.key().references().table())
                    .distinct()
                    .forEach(parent -> database.execute("SET session_replication_role = replica; DELETE FROM " + parent
                            + " p WHERE abs(hashtext(p::text || '" + PropertyTests.SEED + "')) % " + ONE_IN + " = 0"));
            Map<KeyToScan, Long> plain = new LinkedHashMap<>();
            for (KeyToScan key : keys) {
                plain.put(key, plainly(database, key.key()));
            }
            assertThat(plain.values()).anyMatch(orphans -> orphans > 0);
            assertThat(found(database, keys, Pace.GENTLE)).isEqualTo(plain);
            assertThat(found(database, keys, Pace.FAST)).isEqualTo(plain);
        }
    }

    private static Map<KeyToScan, Long> found(TestDatabase database, List<KeyToScan> keys, Pace pace) {
        OrphanSettings settings = OrphanSettings.DEFAULT.withPace(pace);
        Map<KeyToScan, Long> found = new LinkedHashMap<>();
        for (OrphanFact fact :
                new OrphanScan(database::connection, settings, Clock.systemUTC(), line -> {}).run(keys)) {
            found.put(fact.key(), ((OrphanFact.Scanned) fact).orphans());
        }
        return found;
    }

    private static long plainly(TestDatabase database, ForeignKey key) throws SQLException {
        List<String> mine =
                key.columns().stream().map(c -> "c." + Identifier.quote(c)).toList();
        List<String> theirs = key.references().columns().stream()
                .map(p -> "p." + Identifier.quote(p))
                .toList();
        String equal = IntStream.range(0, mine.size())
                .mapToObj(i -> mine.get(i) + " = " + theirs.get(i))
                .collect(Collectors.joining(" AND "));
        String query = "SELECT count(*) FROM " + key.table() + " c WHERE num_nulls(" + String.join(", ", mine)
                + ") = 0 AND NOT EXISTS (SELECT FROM " + key.references().table() + " p WHERE " + equal + ")";
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
