package io.github.schemacheck.rehearsal.watch;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.testing.TestServers;
import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.Relation;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Touch.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLException;

/**
 * What we see of about 90 statements is what a probe inside the server saw: {@code matrix-15.txt} was made by that, not
 * by us; those of the other versions are recorded.
 */
@Order(1)
class LockMatrixTest {
    private static final Path FOLDER = Path.of("src/test/cases/locks");

    @TestFactory
    Stream<DynamicTest> locks_rewrites_and_scans_are_seen_as_the_server_counts_them() {
        return TestServers.all().stream()
                .map(server -> DynamicTest.dynamicTest(
                        server.toString(),
                        () -> CaseFolder.expect(
                                matrix(server.major()), seen(server), Optional.of(text(matrix(server.major()))))));
    }

    private static Path matrix(int major) {
        return FOLDER.resolve("matrix-" + major + ".txt");
    }

    private static String seen(TestServer server) throws SQLException {
        try (TestDatabase database = server.createDatabase()) {
            database.execute(text(FOLDER.resolve("before.sql")));
            DataSource source = inZone(database.url(), "UTC");
            Watch watch = watch(source);
            StringBuilder out = new StringBuilder();
            for (String line : text(FOLDER.resolve("statements.txt")).lines().toList()) {
                if (line.startsWith("#")) {
                    database.execute(line.substring(1));
                    watch = watch(source);
                } else {
                    out.append("## ").append(line).append('\n');
                    lines(run(watch, line)).forEach(each -> out.append(each).append('\n'));
                }
            }
            return out.toString();
        }
    }

    private static Watch watch(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            Schema before = Catalog.read(connection).schema();
            Watch watch = Watch.begin(source, Clock.systemUTC(), before, new Watch.Texts(Map.of(), Map.of()));
            watch.running("the probe");
            return watch;
        }
    }

    private static DataSource inZone(String url, String zone) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setOptions("-c TimeZone=" + zone);
        return source;
    }

    /** Some lines are two statements. */
    private static List<StatementTrace> run(Watch watch, String line) throws SQLException {
        int before = watch.traces().size();
        try (Connection connection = watch.source().getConnection()) {
            connection.setAutoCommit(false);
            for (String sql : line.split(" ?; (?=ALTER)", -1)) {
                execute(connection, sql);
            }
            connection.rollback();
        }
        return watch.traces().subList(before, watch.traces().size());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (PSQLException e) {
            // Part of the trace.
        }
    }

    private static List<String> lines(List<StatementTrace> traces) {
        List<String> lines = new ArrayList<>();
        Map<Relation, Touch> all = new TreeMap<>();
        for (StatementTrace trace : traces) {
            trace.outcome()
                    .failure()
                    .ifPresent(failure ->
                            lines.add("ERROR " + failure.sqlState() + " " + failure.message() + " |  |  |  | "));
            trace.touches().forEach(touch -> all.merge(touch.relation(), touch, LockMatrixTest::both));
        }
        all.values().stream()
                .filter(touch -> !touch.taken().equals(Set.of(LockMode.ACCESS_SHARE))
                        || touch.fate() != Fate.KEPT
                        || touch.scanned())
                .map(LockMatrixTest::line)
                .forEach(lines::add);
        return lines;
    }

    private static Touch both(Touch one, Touch next) {
        Set<LockMode> taken = new HashSet<>(one.taken());
        taken.addAll(next.taken());
        return new Touch(
                one.relation(),
                taken,
                next.fate() == Fate.KEPT ? one.fate() : next.fate(),
                one.scans() + next.scans(),
                one.rowsRead() + next.rowsRead());
    }

    /** As the probe printed it: the weakest mode only of what was rewritten or read. */
    private static String line(Touch touch) {
        boolean all = touch.fate() != Fate.KEPT || touch.scanned();
        String modes = touch.taken().stream()
                .filter(mode -> all || mode != LockMode.ACCESS_SHARE)
                .map(LockMode::toString)
                .sorted()
                .collect(Collectors.joining("+"));
        return touch.relation().name().name() + " | " + modes + " | " + (touch.fate() == Fate.KEPT ? "f" : "t") + " | "
                + touch.scans() + " | " + touch.rowsRead();
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
