package io.github.schemacheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.check.CheckSettings;
import io.github.schemacheck.check.ObjectFilter;
import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import io.github.schemacheck.testing.TestSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The role that the page about rights makes: nothing is hidden from it, and it changes nothing. */
class GateRoleTest {
    private static final String ROLE =
            """
            CREATE ROLE gate LOGIN PASSWORD 'a long one';
            GRANT CONNECT ON DATABASE shop TO gate;
            GRANT pg_read_all_data TO gate;
            """;

    private TestDatabase live;

    @BeforeEach
    void make() {
        live = TestServers.newest().createDatabase();
        live.execute(
                """
                REVOKE CONNECT ON DATABASE shop FROM public;
                CREATE SCHEMA hidden;
                CREATE TABLE hidden.book (id int PRIMARY KEY);
                CREATE TABLE hidden.loan (book int REFERENCES hidden.book);
                INSERT INTO hidden.book VALUES (1);
                INSERT INTO hidden.loan VALUES (1);
                SET session_replication_role = replica;
                DELETE FROM hidden.book;
                RESET session_replication_role;
                """
                                .replace("shop", live.name())
                        + ROLE.replace("shop", live.name()));
    }

    @AfterEach
    void drop() {
        live.execute("DROP OWNED BY gate; DROP ROLE gate");
        live.close();
    }

    @Test
    void it_sees_all_that_the_gate_looks_at() {
        ReviewResult result = new SchemaReview(
                        major -> {
                            throw new AssertionError("no server is started");
                        },
                        Map.of(),
                        Clock.systemUTC(),
                        line -> {})
                .run(settings());
        assertThat(result.findings()).singleElement().asString().contains("orphaned-rows", "hidden.loan");
        assertThat(result.notChecked()).isEmpty();
    }

    @Test
    void it_cannot_write() throws SQLException {
        try (Connection gate = live.connection("gate")) {
            assertThatThrownBy(() -> gate.createStatement().execute("DELETE FROM hidden.loan"))
                    .hasMessageContaining("permission denied");
        }
    }

    private ReviewSettings settings() {
        return new ReviewSettings(
                DatabaseUrl.parse(live.url("gate"), Map.of()),
                SessionSettings.DEFAULT,
                new Project(Path.of("target/no-project"), new ExpectedSource.ReferenceDatabase(live.url("gate"))),
                TestSettings.NO_SHADOW,
                Stage.BEFORE,
                ObjectFilter.STANDARD,
                new CheckSettings(Suppressions.parse("", ""), false),
                RowSettings.DEFAULT);
    }
}
