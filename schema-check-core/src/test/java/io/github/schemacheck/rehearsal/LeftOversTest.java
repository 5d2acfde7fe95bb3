package io.github.schemacheck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.testing.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What killed runs leave on a shared server goes with the next run, and nothing else ever does. */
@Isolated("counts the scratch databases of the server")
class LeftOversTest {
    private static final long NO_PROCESS = 999_999_999;
    private static final ShadowMark OURS = ShadowMark.ours(Clock.systemUTC());

    private final TestServer server = TestServers.newest();

    @TempDir
    private Path folder;

    @BeforeEach
    @AfterEach
    void clear() {
        TestDatabases.named("left\\_%").forEach(name -> server.administer("DROP DATABASE " + name + " WITH (FORCE)"));
    }

    @Test
    void what_is_ours_and_old_or_of_a_dead_process_goes() throws IOException {
        left("left_dead", new ShadowMark(OURS.host(), NO_PROCESS, OURS.made()).text());
        left("left_old", new ShadowMark("elsewhere", 1, old()).text());
        left("left_old_alive", new ShadowMark(OURS.host(), OURS.process(), old()).text());
        List<String> progress = replay();
        assertThat(TestDatabases.named("left\\_%")).isEmpty();
        assertThat(progress).contains("Dropped what killed runs left there: left_dead, left_old, left_old_alive");
    }

    @Test
    void what_may_still_be_used_or_is_not_ours_stays() throws IOException {
        left("left_alive", OURS.text());
        left("left_elsewhere", new ShadowMark("elsewhere", NO_PROCESS, OURS.made()).text());
        left("left_hostless", new ShadowMark("unknown", NO_PROCESS, OURS.made()).text());
        left("left_like_ours", ShadowMark.BEGIN);
        left("left_quoting_ours", "was " + new ShadowMark("elsewhere", 1, old()).text());
        server.administer("CREATE DATABASE left_without_comment");
        List<String> before = TestDatabases.named("left\\_%");
        List<String> progress = replay();
        assertThat(TestDatabases.named("left\\_%")).isEqualTo(before).hasSize(6);
        assertThat(progress).noneMatch(line -> line.startsWith("Dropped"));
    }

    @Test
    void one_with_a_session_stays_until_that_ends() throws IOException, SQLException {
        left("left_used", new ShadowMark("elsewhere", 1, old()).text());
        try (Connection session = DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + server.port() + "/left_used?user=postgres")) {
            assertThat(session.isValid(5)).isTrue();
            replay();
            assertThat(TestDatabases.named("left\\_%")).containsExactly("left_used");
        }
        replay();
        assertThat(TestDatabases.named("left\\_%")).isEmpty();
    }

    @Test
    void a_living_run_keeps_a_session_in_its_scratch_database() {
        ShadowFixture fixture = new ShadowFixture(folder);
        Shadow shadow = fixture.shadow(Optional.of(ShadowFixture.testServer()), true, TestBinaries::archive);
        shadow.run(ShadowFixture.live(), new Scripts(Map.of(), List.of()), database -> {
            assertThat(TestDatabases.withMark())
                    .containsExactly(database.source().getDatabaseName());
            assertThat(TestDatabases.sessions(String.valueOf(database.source().getDatabaseName())))
                    .isEqualTo(1);
            return new Replayed(List.of(), List.of());
        });
        assertThat(TestDatabases.withMark()).isEmpty();
    }

    private void left(String name, String comment) {
        server.administer("CREATE DATABASE " + name);
        server.administer("COMMENT ON DATABASE " + name + " IS '" + comment + "'");
    }

    private static Instant old() {
        return OURS.made().minus(ShadowMark.OLD).minus(Duration.ofMinutes(1));
    }

    private List<String> replay() throws IOException {
        ShadowFixture fixture = new ShadowFixture(folder);
        fixture.write("sql/V1__book.sql", "CREATE TABLE book (id int); -- " + System.nanoTime() + "\n");
        fixture.onTestServer()
                .expected(
                        new ExpectedSource.FlywayMigrations(
                                new FlywaySettings(Map.of("flyway.locations", "filesystem:sql"), folder, List.of())),
                        ShadowFixture.live());
        return fixture.progress();
    }
}
