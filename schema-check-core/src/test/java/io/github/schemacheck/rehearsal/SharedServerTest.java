package io.github.schemacheck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What cannot be looked through runs on a shared server only where its role can do no harm there. */
@Isolated("counts the scratch databases of the server")
class SharedServerTest {
    private static final String JAVA =
            """
            package db.migration;

            import java.sql.SQLException;
            import org.flywaydb.core.api.migration.BaseJavaMigration;
            import org.flywaydb.core.api.migration.Context;

            public class V1__Book extends BaseJavaMigration {
                @Override
                public void migrate(Context context) throws SQLException {
                    try (var statement = context.getConnection().createStatement()) {
                        statement.execute("CREATE TABLE book (id int)");
                    }
                }
            }
            """;

    @TempDir
    private Path folder;

    private ShadowFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new ShadowFixture(folder);
    }

    @Test
    void java_migrations_need_a_role_without_power_over_others() throws IOException {
        ExpectedSource source = compiled();
        assertThatThrownBy(() -> fixture.onTestServer().expected(source, ShadowFixture.live()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("db.migration.V1__Book")
                .hasMessageContaining("could change the whole server")
                .hasMessageContaining("leave deploy.shadowUrl out");
        assertThat(TestDatabases.withMark()).isEmpty();

        assertThat(words(fixture.onTestServerAsMaker(), source)).containsExactly("public.book r id");
    }

    @Test
    void scratch_databases_are_dropped_also_after_a_failure() throws IOException {
        fixture.write("sql/V1__book.sql", "CREATE TABLE book (id nonsense);\n");
        FlywaySettings broken = new FlywaySettings(Map.of("flyway.locations", "filesystem:sql"), folder, List.of());
        assertThatThrownBy(() -> fixture.onTestServer()
                        .expected(new ExpectedSource.FlywayMigrations(broken), ShadowFixture.live()))
                .hasMessageContaining("nonsense");
        assertThat(TestDatabases.withMark()).isEmpty();
    }

    @Test
    void a_member_of_a_powerful_role_is_as_powerful() throws IOException {
        ExpectedSource source = compiled();
        TestDatabases.role("shadow_boss", "CREATEROLE");
        TestDatabases.role("shadow_friend", "LOGIN CREATEDB IN ROLE shadow_boss");
        String url = ShadowFixture.testServer().replace("postgres@", "shadow_friend@");
        Rehearsal friend = fixture.rehearsal(Optional.of(url), true, TestBinaries::archive);
        assertThatThrownBy(() -> words(friend, source)).hasMessageContaining("could change the whole server");
    }

    @Test
    void callbacks_in_java_are_treated_alike() throws IOException {
        fixture.write("sql/V1__book.sql", "CREATE TABLE book (id int);\n");
        ExpectedSource source = new ExpectedSource.FlywayMigrations(new FlywaySettings(
                Map.of("flyway.locations", "filesystem:sql", "flyway.callbacks", "org.example.Notify"),
                folder,
                List.of()));
        assertThatThrownBy(() -> fixture.onTestServer().expected(source, ShadowFixture.live()))
                .hasMessageContaining("org.example.Notify")
                .hasMessageContaining("could change the whole server");
    }

    @Test
    void what_a_shadow_command_did_there_is_said_to_be_unknown() {
        ExpectedSource command = new ExpectedSource.ShadowCommand("true", folder);
        assertThat(fixture.onTestServer()
                        .expected(command, ShadowFixture.live())
                        .notes())
                .anyMatch(note -> note.contains("was not looked at"));
    }

    private static List<String> words(Rehearsal rehearsal, ExpectedSource source) {
        return OneLineObjects.words(
                rehearsal.expected(source, ShadowFixture.live()).all());
    }

    private ExpectedSource compiled() throws IOException {
        Path classes = fixture.compile("db.migration.V1__Book", JAVA);
        return new ExpectedSource.FlywayMigrations(new FlywaySettings(Map.of(), folder, List.of(classes)));
    }
}
