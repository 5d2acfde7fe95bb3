package io.github.schemacheck.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationDirectoryTest {
    @TempDir
    private Path base;

    @Test
    void versions_are_ordered_as_numbers_and_repeatables_come_last() throws IOException {
        write("sql/V1_10__b.sql", "sql/V1.9__a.sql", "sql/sub/V002__c.sql", "sql/R__view.sql", "sql/afterMigrate.sql");
        MigrationDirectory directory = read("filesystem:sql");
        assertThat(directory.migrations())
                .extracting(Migration::script)
                .containsExactly("V1.9__a.sql", "V1_10__b.sql", "sub/V002__c.sql", "R__view.sql");
        assertThat(directory.others()).extracting(ScriptFile::name).containsExactly("afterMigrate.sql");
        assertThat(directory.warnings()).isEmpty();
    }

    @Test
    void a_wrong_prefix_or_location_is_an_error_that_names_the_place() throws IOException {
        write("sql/V1__a.sql");
        assertThatThrownBy(() -> read("filesystem:sqls"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("sqls")
                .hasMessageContaining("flyway.locations");
        assertThatThrownBy(() -> read(Map.of("flyway.locations", "filesystem:sql", "flyway.sqlMigrationPrefix", "M")))
                .hasMessageContaining("V1__a.sql is not named as a migration");
    }

    @Test
    void a_file_with_one_underscore_is_warned_about() throws IOException {
        write("sql/V1__a.sql", "sql/V4_x.sql");
        assertThat(read("filesystem:sql").warnings()).singleElement().asString().contains("V4_x.sql");
    }

    @Test
    void two_files_of_one_version_are_refused() throws IOException {
        write("a/V1__a.sql", "b/V01__b.sql");
        assertThatThrownBy(() -> read("filesystem:a,filesystem:b"))
                .hasMessageContaining("Two migrations")
                .hasMessageContaining("V01__b.sql");
    }

    @Test
    void wildcards_and_overlapping_locations_find_each_file_once() throws IOException {
        write("mod/a/migration/V1__a.sql", "mod/b/migration/V2__b.sql", "mod/b/other/V3__c.sql");
        assertThat(read("filesystem:mod/*/migration,filesystem:mod/a").migrations())
                .extracting(Migration::description)
                .containsExactly("a", "b");
        assertThat(read("filesystem:mod/**/migration").migrations()).hasSize(2);
    }

    @Test
    void links_are_followed_as_flyway_follows_them() throws IOException {
        write("elsewhere/V1__a.sql", "more/V2__b.sql", "sql/V3__c.sql");
        Files.createSymbolicLink(base.resolve("linked"), base.resolve("elsewhere"));
        Files.createSymbolicLink(base.resolve("sql/inner"), base.resolve("more"));
        assertThat(read("filesystem:linked,filesystem:sql").migrations())
                .extracting(Migration::script)
                .containsExactlyInAnyOrder("V1__a.sql", "inner/V2__b.sql", "V3__c.sql");
    }

    @Test
    void the_source_wins_over_a_stale_copy_and_jars_are_looked_into() throws IOException {
        write("src/main/resources/db/migration/V1__new_name.sql", "target/classes/db/migration/V1__old_name.sql");
        Path jar = base.resolve("library.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("db/migration/V2__from_jar.sql"));
            zip.write("SELECT 2;".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        FlywaySettings settings = new FlywaySettings(Map.of(), base, List.of(base.resolve("target/classes"), jar));
        List<Migration> found = MigrationDirectory.read(settings).migrations();
        assertThat(found).extracting(Migration::description).containsExactly("new name", "from jar");
        assertThat(new String(found.get(1).file().bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("SELECT 2;");
    }

    @Test
    void line_ends_and_the_byte_order_mark_do_not_change_the_checksum() {
        assertThat(FlywayChecksum.of("a\r\nb\r\n")).isEqualTo(FlywayChecksum.of("a\nb"));
        byte[] marked = "\uFEFFa".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(FlywayChecksum.text(marked, java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("a");
    }

    private MigrationDirectory read(String locations) {
        return read(Map.of("flyway.locations", locations));
    }

    private MigrationDirectory read(Map<String, String> properties) {
        return MigrationDirectory.read(new FlywaySettings(properties, base, List.of()));
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = base.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "SELECT 1;\n");
        }
    }
}
