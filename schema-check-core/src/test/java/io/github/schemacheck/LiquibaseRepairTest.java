package io.github.schemacheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.apply.RepairPlan;
import io.github.schemacheck.migration.LiquibaseBuild;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestLiquibase;
import io.github.schemacheck.testing.TestServers;
import io.github.schemacheck.testing.TestSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Histories that the real Liquibase wrote, spoilt, repaired, and taken by the real Liquibase again. */
class LiquibaseRepairTest {
    private static final String CHANGES =
            """
            --liquibase formatted sql
            --changeset ann:1
            CREATE TABLE book (id integer PRIMARY KEY);
            --changeset bob:2
            ALTER TABLE book ADD title text;
            """;
    private static final String ROWS =
            "SELECT id || ' ' || exectype || ' ' || (md5sum IS NOT NULL) FROM databasechangelog ORDER BY orderexecuted";

    private final TestDatabase live = TestServers.newest().createDatabase();

    @TempDir
    private Path project;

    @AfterEach
    void drop() {
        live.close();
    }

    @Test
    void what_was_made_by_hand_is_recorded_and_liquibase_goes_on_from_there() throws Exception {
        update(CHANGES);
        live.execute("DELETE FROM databasechangelog WHERE id = '2'");
        assertThat(repair(plan(live.url()))).contains("mark changes.sql::2::bob applied");
        assertThat(rows()).isEqualTo("1 EXECUTED true, 2 EXECUTED false");
        update(CHANGES + "--changeset bob:3\nALTER TABLE book ADD isbn text;\n");
        assertThat(rows()).isEqualTo("1 EXECUTED true, 2 EXECUTED true, 3 EXECUTED true");
    }

    @Test
    void what_changes_rows_only_is_never_taken_for_done() throws Exception {
        update(CHANGES);
        live.execute("DELETE FROM databasechangelog WHERE id = '2'");
        write("changes.sql", CHANGES + "--changeset bob:3\nUPDATE book SET title = '' WHERE title IS NULL;\n");
        assertThat(repair(plan(live.url())))
                .contains("mark changes.sql::2::bob applied")
                .contains("refused: mark changes.sql::3::bob applied\n    because it changes rows only");
        assertThat(rows()).isEqualTo("1 EXECUTED true, 2 EXECUTED false");
    }

    @Test
    void a_checksum_is_cleared_only_where_live_is_the_expected_schema() throws Exception {
        update(CHANGES);
        String edited = CHANGES.replace("title text", "title varchar(80)");
        Files.writeString(project.resolve("changes.sql"), edited);
        assertThat(lines(plan(TestServers.newest().emptyUrl())))
                .contains("refused: clear the checksum of changes.sql::2::bob")
                .contains("live is not exactly the expected schema");
        live.execute("ALTER TABLE book ALTER title TYPE varchar(80)");
        assertThat(repair(plan(live.url()))).contains("clear the checksum of changes.sql::2::bob");
        update(edited);
        assertThat(rows()).isEqualTo("1 EXECUTED true, 2 EXECUTED true");
    }

    @Test
    void of_rows_that_are_there_twice_the_newest_stays() throws Exception {
        update(CHANGES);
        live.execute("INSERT INTO databasechangelog SELECT id, author, filename, dateexecuted + interval '1 s', 9,"
                + " 'RERAN', md5sum FROM databasechangelog WHERE id = '1'");
        repair(plan(TestServers.newest().emptyUrl()));
        assertThat(rows()).isEqualTo("2 EXECUTED true, 1 RERAN true");
    }

    @Test
    void a_changelog_that_moved_is_recorded_under_its_path_and_not_run_again() throws Exception {
        update(CHANGES);
        Files.delete(project.resolve("changes.sql"));
        String more = CHANGES + "--changeset bob:3\nALTER TABLE book ADD isbn text;\n";
        Files.createDirectory(project.resolve("db"));
        write("db/changes.sql", more);
        assertThatThrownBy(() -> liquibase("db/changes.sql")).hasMessageContaining("already exists");
        assertThat(repair(plan(TestServers.newest().emptyUrl())))
                .contains("record db/changes.sql::1::ann under its path")
                .contains("record db/changes.sql::2::bob under its path");
        liquibase("db/changes.sql");
        assertThat(rows()).isEqualTo("1 EXECUTED true, 2 EXECUTED true, 3 EXECUTED true");
    }

    @Test
    void while_somebody_has_liquibases_lock_nothing_is_repaired() throws Exception {
        update(CHANGES);
        live.execute("DELETE FROM databasechangelog WHERE id = '2';"
                + " UPDATE databasechangeloglock SET locked = true, lockedby = 'ci-17', lockgranted = '2026-01-01'");
        List<RepairPlan> plan = plan(live.url());
        assertThat(lines(plan)).contains("its lock is taken by ci-17");
        assertThatThrownBy(() -> repair(plan))
                .hasMessageContaining("Liquibase is migrating now")
                .hasMessageContaining("ci-17")
                .hasMessageContaining("liquibase release-locks");
        assertThat(rows()).isEqualTo("1 EXECUTED true");
    }

    private void update(String changes) throws Exception {
        write("changes.sql", changes);
        liquibase("changes.sql");
    }

    private void write(String changelog, String changes) throws Exception {
        Files.writeString(project.resolve(changelog), changes);
        Files.writeString(project.resolve("liquibase.properties"), "changeLogFile=" + changelog + "\n");
    }

    private void liquibase(String changelog) throws Exception {
        try (Connection connection = live.connection();
                Liquibase liquibase = new Liquibase(
                        changelog, new DirectoryResourceAccessor(project), new JdbcConnection(connection))) {
            liquibase.update();
        }
    }

    /** @param reference a database that is as it should be */
    private List<RepairPlan> plan(String reference) {
        return RepairCasesTest.reconciliation().plan(settings(reference), Optional.empty());
    }

    private String repair(List<RepairPlan> plans) {
        RepairCasesTest.reconciliation().carryOut(plans, settings(live.url()), project.resolve("saved"));
        return lines(plans);
    }

    private static String lines(List<RepairPlan> plans) {
        return String.join(
                "\n", plans.stream().flatMap(plan -> plan.lines().stream()).toList());
    }

    private ReviewSettings settings(String reference) {
        return TestSettings.review(
                live,
                new Project(
                        project,
                        new ExpectedSource.ReferenceDatabase(reference),
                        new LiquibaseBuild(Map.of(), TestLiquibase.classpath())),
                TestSettings.NO_SHADOW,
                Stage.BEFORE);
    }

    private String rows() throws Exception {
        StringJoiner rows = new StringJoiner(", ");
        try (Connection connection = live.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ROWS)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows.toString();
    }
}
