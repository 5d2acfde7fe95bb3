package io.github.schemacheck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations and callbacks that are classes of the project. */
class JavaCodeTest {
    private static final String SAME_LOADER =
            """
                package db.migration;
                public class V2__Who_am_i extends org.flywaydb.core.api.migration.BaseJavaMigration {
                    @Override public void migrate(org.flywaydb.core.api.migration.Context context) throws Exception {
                        boolean own = getClass().getClassLoader()
                                == org.flywaydb.core.Flyway.class.getClassLoader();
                        context.getConnection().unwrap(org.postgresql.PGConnection.class);
                        try (var statement = context.getConnection().createStatement()) {
                            statement.execute("ALTER TABLE book ADD " + (own ? "own_flyway" : "ours") + " text");
                        }
                    }
                }
                """;

    private static final String MISSING =
            """
                package db.migration;
                public class V2__Who_am_i extends org.flywaydb.core.api.migration.BaseJavaMigration {
                    static class Gone {}
                    @Override public void migrate(org.flywaydb.core.api.migration.Context context) {
                        new Gone();
                    }
                }
                """;

    private static final String CALLBACK =
            """
                package PACKAGE;
                import org.flywaydb.core.api.callback.*;
                public class Keeper implements Callback {
                    @Override public boolean supports(Event event, Context context) {
                        return event == Event.AFTER_MIGRATE;
                    }
                    @Override public boolean canHandleInTransaction(Event event, Context context) {
                        return true;
                    }
                    @Override public void handle(Event event, Context context) {
                        try (var statement = context.getConnection().createStatement()) {
                            statement.execute("ALTER TABLE book ADD IF NOT EXISTS COLUMN text");
                        } catch (java.sql.SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                    @Override public String getCallbackName() {
                        return "keeper";
                    }
                }
                """;

    @TempDir
    private Path folder;

    private ShadowFixture fixture;

    @BeforeEach
    void a_project() throws IOException {
        fixture = new ShadowFixture(folder);
        fixture.write("src/main/resources/db/migration/V1__book.sql", "CREATE TABLE book (id int);\n");
    }

    @Test
    void another_version_of_flyway_runs_its_java_migrations_in_a_class_loader_of_their_own() throws IOException {
        Path classes = fixture.compile("db.migration.V2__Who_am_i", SAME_LOADER);
        List<Path> ours = new ArrayList<>(List.of(classes));
        assertThat(columns(Map.of(), ours)).isEqualTo("id,ours");

        // Our own jars under another version's name: an older one runs in the integration build java-migrations.
        List<Path> another = new ArrayList<>(List.of(classes));
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            String name = Path.of(element).getFileName().toString();
            if (name.startsWith("flyway-")) {
                String renamed = name.replace(FlywayVersions.ours(), "12.0.0");
                another.add(Files.copy(Path.of(element), folder.resolve(renamed)));
            }
        }
        assertThat(columns(Map.of(), another)).isEqualTo("id,own_flyway");
        assertThat(expected(Map.of(), another).notes())
                .anyMatch(note -> note.contains("12.0.0") && note.contains(FlywayVersions.ours()));
    }

    @Test
    void a_class_that_a_migration_misses_is_a_problem_that_names_it() throws IOException {
        Path classes = fixture.compile("db.migration.V2__Who_am_i", MISSING);
        Files.delete(classes.resolve("db/migration/V2__Who_am_i$Gone.class"));
        assertThatThrownBy(() -> expected(Map.of(), List.of(classes)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("V2__Who_am_i$Gone");
    }

    @Test
    void a_changed_callback_is_replayed_again_an_unchanged_one_is_not() throws IOException {
        assertReplayedWhenChanged("db.callback", Map.of());
    }

    @Test
    void so_is_a_callback_that_only_a_setting_names() throws IOException {
        assertReplayedWhenChanged("org.example", Map.of("flyway.callbacks", "org.example.Keeper"));
    }

    private void assertReplayedWhenChanged(String where, Map<String, String> settings) throws IOException {
        String callback = CALLBACK.replace("PACKAGE", where);
        List<Path> classes = List.of(fixture.compile(where + ".Keeper", callback.replace("COLUMN", "first")));
        assertThat(columns(settings, classes)).isEqualTo("id,first");
        fixture.progress().clear();
        assertThat(columns(settings, classes)).isEqualTo("id,first");
        assertThat(fixture.progress()).containsExactly("Nothing changed since the last replay");

        fixture.compile(where + ".Keeper", callback.replace("COLUMN", "second"));
        assertThat(columns(settings, classes)).isEqualTo("id,second");
    }

    private String columns(Map<String, String> settings, List<Path> classpath) {
        return OneLineObjects.words(expected(settings, classpath).all()).stream()
                .map(line -> line.replace("public.book r ", ""))
                .reduce("", String::concat);
    }

    private ExpectedSchema expected(Map<String, String> settings, List<Path> classpath) {
        FlywaySettings flyway = new FlywaySettings(settings, folder, classpath);
        return fixture.onTestServerAsMaker()
                .expected(new ExpectedSource.FlywayMigrations(flyway), ShadowFixture.live());
    }
}
