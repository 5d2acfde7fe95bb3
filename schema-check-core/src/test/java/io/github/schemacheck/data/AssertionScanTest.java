package io.github.schemacheck.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssertionScanTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String OBJECTS =
            """
            CREATE TABLE x (id integer PRIMARY KEY);
            CREATE SEQUENCE counter;
            CREATE FUNCTION writes() RETURNS integer LANGUAGE sql AS 'INSERT INTO x VALUES (1) RETURNING id';
            CREATE FUNCTION frees() RETURNS text LANGUAGE plpgsql AS $$ BEGIN
                SET TRANSACTION READ WRITE; INSERT INTO x VALUES (1); RETURN ''; END $$;
            CREATE FUNCTION sets() RETURNS text LANGUAGE sql
                AS $$ SELECT set_config('transaction_read_only', 'off', false) $$;
            CREATE PROCEDURE commits() LANGUAGE plpgsql AS $$ BEGIN COMMIT; INSERT INTO x VALUES (1); END $$;
            """;

    /** Of all texts, as none may leave anything there. */
    private static TestDatabase shared;

    @TempDir
    private Path folder;

    @BeforeAll
    static void create() {
        shared = TestServers.newest().createDatabase();
        shared.execute(OBJECTS);
    }

    @AfterAll
    static void drop() {
        shared.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COMMIT; DROP TABLE x",
                "COMMIT;DROP TABLE x;",
                "SELECT 1; COMMIT; INSERT INTO x VALUES (1)",
                "SELECT '\\'; COMMIT; INSERT INTO x VALUES (1); --'",
                "SELECT E'\\''; COMMIT; INSERT INTO x VALUES (1); --'",
                "SELECT $$a$$; COMMIT; INSERT INTO x VALUES (1)",
                "SELECT $a$ $b$ $a$; COMMIT; INSERT INTO x VALUES (1); SELECT $b$",
                "SELECT 1 /* /* */ ; COMMIT; INSERT INTO x VALUES (1) /* */ */ ; COMMIT; INSERT INTO x VALUES (2)",
                "SELECT 1 -- \r; COMMIT; INSERT INTO x VALUES (1)",
                "SELECT U&'\\0027; COMMIT; INSERT INTO x VALUES (1); --'; COMMIT; INSERT INTO x VALUES (2)",
                "SELECT 1 AS \"a\"\"; COMMIT; INSERT INTO x VALUES (1); --\"; COMMIT; DROP TABLE x",
                "COMMIT",
                "COMMIT AND CHAIN",
                "ROLLBACK",
                "BEGIN",
                "BEGIN READ WRITE",
                "START TRANSACTION READ WRITE",
                "PREPARE TRANSACTION 'a'",
                "SET TRANSACTION READ WRITE",
                "SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE",
                "SET transaction_read_only = off",
                "RESET ALL",
                "DISCARD ALL",
                "SELECT set_config('transaction_read_only', 'off', false)",
                "SELECT sets(), writes()",
                "SELECT writes()",
                "SELECT frees()",
                "SELECT nextval('counter')",
                "CALL commits()",
                "DO $$ BEGIN COMMIT; INSERT INTO x VALUES (1); END $$",
                "WITH w AS (INSERT INTO x VALUES (1) RETURNING id) SELECT * FROM w",
                "INSERT INTO x VALUES (1)",
                "SELECT 1 INTO y",
                "CREATE TABLE y AS SELECT 1",
                "COPY (SELECT 1) TO PROGRAM 'true'",
                "EXPLAIN ANALYZE INSERT INTO x VALUES (1)",
                "VALUES (1) FOR UPDATE"
            })
    void no_text_leaves_the_read_only_transaction(String hostile) throws SQLException {
        String probe = "SELECT 1 WHERE current_setting('transaction_read_only') <> 'on'"
                + " OR EXISTS (SELECT FROM x) OR to_regclass('y') IS NOT NULL";
        List<AssertionFact> facts = scan(shared, hostile, probe);
        assertThat(facts.get(0)).isInstanceOf(AssertionFact.Broken.class);
        assertThat(facts.get(1)).isInstanceOf(AssertionFact.Held.class);
        assertThat(number(shared, "SELECT count(*) + (SELECT last_value FROM counter) FROM x"))
                .isEqualTo(1);
    }

    @Test
    void what_the_server_would_refuse_is_never_sent_where_the_driver_does_not_look() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute(OBJECTS);
            String simple = database.url() + (database.url().contains("?") ? "&" : "?") + "preferQueryMode=simple";
            AssertionScan scan = new AssertionScan(() -> DriverManager.getConnection(simple), PATIENCE);
            assertThat(scan.run(List.of(AssertionFile.parse("a", "COMMIT; DROP TABLE x"))))
                    .singleElement()
                    .isInstanceOfSatisfying(AssertionFact.NotRun.class, not -> assertThat(not.why())
                            .contains("preferQueryMode"));
            assertThat(number(database, "SELECT count(*) FROM x")).isZero();
        }
    }

    @Test
    void a_backslash_is_what_the_server_takes_it_for() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute(
                    "ALTER DATABASE " + database.name() + " SET standard_conforming_strings = off; " + OBJECTS);
            List<AssertionFact> facts = scan(database, "SELECT '\\'; COMMIT; INSERT INTO x VALUES (1); --'");
            assertThat(facts).singleElement().isInstanceOf(AssertionFact.Failed.class);
            assertThat(number(database, "SELECT count(*) FROM x")).isZero();
        }
    }

    @Test
    void a_query_that_takes_too_long_and_one_that_may_not_read_are_not_run() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute(
                    """
                    CREATE TABLE hidden (id integer);
                    DROP ROLE IF EXISTS asks_assertions;
                    CREATE ROLE asks_assertions LOGIN;
                    """);
            AssertionScan scan =
                    new AssertionScan(() -> database.connection("asks_assertions"), Duration.ofMillis(300));
            List<AssertionFact> facts = scan.run(List.of(
                    AssertionFile.parse("slow", "SELECT pg_sleep(30)"),
                    AssertionFile.parse("hidden", "SELECT * FROM hidden"),
                    AssertionFile.parse("next", "SELECT 1 WHERE false")));
            assertThat(facts.subList(0, 2)).allMatch(AssertionFact.NotRun.class::isInstance);
            assertThat(facts.get(2)).isInstanceOf(AssertionFact.Held.class);
            database.execute("DROP ROLE asks_assertions");
        }
    }

    @Test
    void words_above_the_SQL_that_mean_nothing_are_a_problem() throws IOException {
        Files.writeString(folder.resolve("a.sql"), "-- severity: fatal\nSELECT 1");
        assertThatThrownBy(() -> AssertionFolder.read(folder))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("The assertion a has the severity \"fatal\"")
                .hasMessageContaining("one of error, warning, info");
    }

    @Test
    void what_stands_behind_the_first_line_of_SQL_is_for_people() throws IOException {
        Files.writeString(folder.resolve("a.sql"), "\uFEFF-- Stage: AFTER\n\nSELECT 1\n-- severity: fatal");
        Files.writeString(folder.resolve("README.md"), "words");
        assertThat(AssertionFolder.read(folder)).singleElement().satisfies(read -> {
            assertThat(read.when()).isEqualTo(Assertion.When.AFTER);
            assertThat(read.level()).isEqualTo(Assertion.Level.ERROR);
            assertThat(read.sql()).startsWith("--");
        });
    }

    private static List<AssertionFact> scan(TestDatabase database, String... queries) {
        List<Assertion> assertions = java.util.Arrays.stream(queries)
                .map(sql -> AssertionFile.parse("a", sql))
                .toList();
        return new AssertionScan(database::connection, PATIENCE).run(assertions);
    }

    private static long number(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
