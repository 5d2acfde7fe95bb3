package io.github.schemacheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.rules.StandardChecks;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.SourceLine;
import io.github.schemacheck.rehearsal.ExpectedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void migrations() throws IOException {
        write(
                "V1__shop.sql",
                """
                CREATE TABLE book (
                    id bigserial PRIMARY KEY,
                    title text
                );
                CREATE TABLE shop."Order" (id integer);
                CREATE VIEW titles AS SELECT title FROM book;
                """);
        write("V2__isbn.sql", "\nALTER TABLE public.book ADD COLUMN isbn text;\n");
        write("R__titles.sql", "CREATE OR REPLACE VIEW titles AS SELECT title, isbn FROM book;");
    }

    @Test
    void an_object_is_where_the_last_statement_creates_it() {
        assertThat(of("table public.book")).isEqualTo("V1__shop.sql:1");
        assertThat(of("column public.book.title")).isEqualTo("V1__shop.sql:3");
        assertThat(of("column public.book.isbn")).isEqualTo("V2__isbn.sql:2");
        assertThat(of("view public.titles")).isEqualTo("R__titles.sql:1");
        assertThat(of("column shop.\"Order\".id")).isEqualTo("V1__shop.sql:5");
    }

    @Test
    void what_has_no_statement_of_its_own_comes_with_its_table() {
        assertThat(of("primary key public.book.book_pkey")).isEqualTo("V1__shop.sql:1");
        assertThat(of("column public.book.added_by_hand")).isEqualTo("V1__shop.sql:1");
    }

    @Test
    void what_is_said_about_an_object_is_where_the_object_is() {
        assertThat(of("owner of table public.book")).isEqualTo("V1__shop.sql:1");
        assertThat(of("grant on table public.book to app")).isEqualTo("V1__shop.sql:1");
        assertThat(of("comment on column public.book.isbn")).isEqualTo("V2__isbn.sql:2");
    }

    @Test
    void a_migration_is_its_file() {
        assertThat(of("migration V2__isbn.sql")).isEqualTo("V2__isbn.sql:1");
    }

    @Test
    void what_nobody_knows_is_absent() {
        assertThat(of("table public.unknown")).isEmpty();
        assertThat(of("table other.\"Order\"")).isEmpty();
        assertThat(of("migration V9__none.sql")).isEmpty();
        assertThat(of("server")).isEmpty();
        assertThat(of("suppression suppressions.txt:3")).isEmpty();
        assertThat(of("")).isEmpty();
    }

    @Test
    void no_file_is_read_where_nothing_was_found() {
        ExpectedSource nowhere = new ExpectedSource.SqlDirectory(folder.resolve("nowhere"));
        assertThat(Sources.of(nowhere, List.of())).isEmpty();
    }

    @Test
    void checks_that_are_named_as_not_looking_everywhere_exist() {
        List<String> ids = StandardChecks.all().stream()
                .map(check -> check.description().id())
                .toList();
        assertThat(ids).containsAll(StandardChecks.comparing()).containsAll(LiveRows.INCOMPLETE);
        assertThat(StandardChecks.comparing()).contains("column-missing").doesNotContain("orphaned-rows");
    }

    private String of(String object) {
        ExpectedSource source = new ExpectedSource.FlywayMigrations(
                new FlywaySettings(Map.of("flyway.locations", "filesystem:."), folder, List.of()));
        Finding finding = new Finding("c", Severity.ERROR, object, "", "", "", Certainty.READ);
        SourceLine line = Sources.of(source, List.of(finding)).get(object);
        return line == null ? "" : line.file().getFileName() + ":" + line.line();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
