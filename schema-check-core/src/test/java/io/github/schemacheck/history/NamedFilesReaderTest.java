package io.github.schemacheck.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.migration.LiquibaseBuild;
import io.github.schemacheck.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedFilesReaderTest {
    @TempDir
    private Path folder;

    @Test
    void rows_tell_which_folder_is_the_tools_and_rails_writes_no_zeros() throws Exception {
        files("db/migrate", "001_a.rb", "002_b.rb", "003_c.rb");
        files("db/other", "009_x.rb");
        ToolHistory history = read("CREATE TABLE schema_migrations (version varchar PRIMARY KEY);"
                        + "INSERT INTO schema_migrations VALUES ('1'), ('3'), ('7')")
                .get(0);

        assertThat(history.tool()).isEqualTo(Tool.RAILS);
        assertThat(history.files()).isEqualTo("db/migrate");
        assertThat(history.migrations())
                .containsExactly(
                        new MigrationStatus.Applied("001_a.rb"),
                        new MigrationStatus.OutOfOrder("002_b.rb"),
                        new MigrationStatus.Applied("003_c.rb"),
                        new MigrationStatus.Vanished("7"));
    }

    @Test
    void a_table_without_rows_is_that_of_the_usual_folder() throws Exception {
        files("db/migrations", "20240101_a.sql");
        files("sql", "20240101_b.sql");
        assertThat(read("CREATE TABLE schema_migrations (version varchar PRIMARY KEY)"))
                .singleElement()
                .satisfies(history -> assertThat(history.migrations())
                        .containsExactly(new MigrationStatus.Pending("20240101_a.sql")));
    }

    @Test
    void a_table_that_several_tools_have_is_nobodys_without_files_and_one_tools_own_is_named() throws Exception {
        assertThat(read("CREATE TABLE schema_migrations (version varchar PRIMARY KEY);"
                        + "CREATE SCHEMA go; CREATE TABLE go.schema_migrations (version bigint, dirty boolean);"
                        + "CREATE TABLE knex_migrations (id int, name text)"))
                .singleElement()
                .satisfies(history -> {
                    assertThat(history.tool()).isEqualTo(Tool.KNEX);
                    assertThat(history.files()).isEmpty();
                });
    }

    private List<ToolHistory> read(String sql) throws SQLException {
        return TestServers.newest().inPassing(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
            return Histories.read(connection, Optional.empty(), ProjectFiles.below(folder), LiquibaseBuild.NONE);
        });
    }

    private void files(String path, String... names) throws IOException {
        Path files = Files.createDirectories(folder.resolve(path));
        for (String name : names) {
            Files.writeString(files.resolve(name), "");
        }
    }
}
