package io.github.schemacheck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.migration.FlywaySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusualMigrationsTest {
    private static final String JAVA =
            """
                package db.migration;
                public class V2__Add_title extends org.flywaydb.core.api.migration.BaseJavaMigration {
                    @Override public void migrate(org.flywaydb.core.api.migration.Context context) throws Exception {
                        try (var statement = context.getConnection().createStatement()) {
                            statement.execute("ALTER TABLE book ADD title text");
                        }
                    }
                }
                """;

    @TempDir
    private Path folder;

    @Test
    void java_migrations_of_the_project_run_from_its_class_path() throws IOException {
        ShadowFixture fixture = new ShadowFixture(folder);
        fixture.write("src/main/resources/db/migration/V1__book.sql", "CREATE TABLE book (id int);\n");
        Path classes = fixture.compile("db.migration.V2__Add_title", JAVA);

        FlywaySettings settings = new FlywaySettings(Map.of(), folder, List.of(classes));
        ExpectedSchema expected = fixture.onTestServerAsMaker()
                .expected(new ExpectedSource.FlywayMigrations(settings), ShadowFixture.live());
        assertThat(OneLineObjects.words(expected.all())).containsExactly("public.book r id,title");
        assertThat(expected.pending())
                .extracting(PendingMigration::name)
                .containsExactly("V1__book.sql", "db.migration.V2__Add_title");

        Files.writeString(classes.resolve("db/migration/V3__Broken.class"), "no class");
        assertThatThrownBy(() -> fixture.onTestServerAsMaker()
                        .expected(new ExpectedSource.FlywayMigrations(settings), ShadowFixture.live()))
                .hasMessageContaining("db.migration.V3__Broken cannot be loaded");
    }

    @Test
    void a_file_of_one_megabyte_runs() throws IOException {
        ShadowFixture fixture = new ShadowFixture(folder);
        String row = "INSERT INTO book VALUES (1, '" + "x".repeat(470) + "');\n";
        fixture.write("sql/V1__book.sql", "CREATE TABLE book (id int, title text);\n" + row.repeat(2_100));
        FlywaySettings settings = new FlywaySettings(Map.of("flyway.locations", "filesystem:sql"), folder, List.of());
        ExpectedSchema expected =
                fixture.onTestServer().expected(new ExpectedSource.FlywayMigrations(settings), ShadowFixture.live());
        assertThat(OneLineObjects.words(expected.all())).containsExactly("public.book r id,title");
    }
}
