package io.github.schemacheck.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.catalog.CatalogFixture;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.testing.PropertyTests;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Databases with random damage, and the script that mends it: killed on its way, run again, and once more. */
@Order(1)
class SyncScriptTest {
    private static final int USUAL = 100;
    private static final int FULL = 2_000;
    /** Of each kind among as many samples as a full run has. */
    private static final int AT_LEAST = 20;

    private final Map<String, Integer> mended = new TreeMap<>();

    @Test
    void a_script_killed_anywhere_and_run_again_leaves_only_what_it_says_and_then_does_nothing(TestReporter reporter)
            throws SQLException {
        int samples =
                PropertyTests.count(1) > 1 ? Math.max(FULL, PropertyTests.count(USUAL)) : PropertyTests.count(USUAL);
        Random random = new Random(PropertyTests.SEED);
        Schema everything = CatalogFixture.on(TestServers.newest()).reading().schema();
        try (TestDatabase database = TestServers.newest().createDatabase();
                Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            for (SqlStatement one : SchemaScript.of(everything).statements()) {
                statement.execute(one.text());
            }
            connection.setAutoCommit(false);
            Schema wanted = Catalog.read(connection).schema();
            connection.rollback();
            for (int i = 0; i < samples; i++) {
                mend(connection, wanted, random);
                connection.rollback();
            }
        }
        reporter.publishEntry("mended, by kind and change", mended.toString());
        if (samples >= FULL) {
            assertThat(everything.objects().keySet().stream()
                            .map(id -> id.kind().label())
                            .distinct())
                    .as("kinds with " + AT_LEAST + " and more, seed " + PropertyTests.SEED + ": " + mended)
                    .allMatch(kind -> damaged(kind) >= AT_LEAST);
        }
    }

    private int damaged(String kind) {
        return mended.entrySet().stream()
                .filter(each -> each.getKey()
                        .substring(0, each.getKey().lastIndexOf(' '))
                        .equals(kind))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private void mend(Connection connection, Schema wanted, Random random) throws SQLException {
        List<Damage> damages = Damage.of(wanted, 1 + random.nextInt(8), random);
        for (Damage damage : damages) {
            if (tried(connection, damage.sql())) {
                mended.merge(damage.what(), 1, Integer::sum);
            }
        }
        Schema live = Catalog.read(connection).schema();
        SyncScript script = SyncScript.of(wanted, live, SchemaDiff.between(wanted, live));
        String story = damages + "\n"
                + script.statements().stream().map(SqlStatement::text).collect(Collectors.joining("\n"))
                + "\nleft out " + script.leftOut();
        int killed = random.nextInt(script.statements().size() + 1);
        run(connection, script.statements().subList(0, killed), story);
        run(connection, script.statements(), story);
        Schema once = Catalog.read(connection).schema();
        assertThat(SchemaDiff.between(wanted, once).roots().filter(change -> !isExplained(change, script)))
                .as(story)
                .isEmpty();
        run(connection, script.statements(), story);
        assertThat(SchemaDiff.between(once, Catalog.read(connection).schema()).changes())
                .as(story)
                .isEmpty();
        assertThat(script.statements())
                .noneMatch(
                        one -> one.text().contains("DROP COLUMN") || one.text().contains("DROP TABLE") || one.isNote());
    }

    private static boolean isExplained(Change change, SyncScript script) {
        return change instanceof Change.Added
                || script.leftOut().stream().anyMatch(left -> left.id().equals(change.id()))
                || (change instanceof Change.Altered altered
                        && altered.differences().stream()
                                .allMatch(d -> d.property().equals("position")));
    }

    private static boolean tried(Connection connection, String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException refused) {
            connection.rollback(before);
            return false;
        }
    }

    /** In one transaction, which has no rows to wait for: so a thousand samples need one database. */
    private static void run(Connection connection, List<SqlStatement> statements, String story) {
        for (SqlStatement one : statements) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(one.text().replace(" CONCURRENTLY", ""));
            } catch (SQLException e) {
                throw new AssertionError(e.getMessage() + "\nin " + one.text() + "\nof " + story, e);
            }
        }
    }
}
