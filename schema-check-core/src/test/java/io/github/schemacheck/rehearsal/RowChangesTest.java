package io.github.schemacheck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.MigrationVersion;
import io.github.schemacheck.migration.ScriptFile;
import io.github.schemacheck.schema.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowChangesTest {
    private static final QualifiedName BOOK = new QualifiedName("public", "Book");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE public.\"Book\" SET a = 1",
                "update only book set a = 1",
                "DELETE FROM book",
                "WITH old AS (DELETE\nFROM book RETURNING *) SELECT 1",
                "INSERT INTO book VALUES (1) ON CONFLICT DO NOTHING",
                "MERGE INTO book USING x ON true WHEN MATCHED THEN DELETE",
                "TRUNCATE TABLE book",
                "ALTER TABLE x ADD y text; DO $$ BEGIN EXECUTE 'anything'; END $$",
                "CALL mend()",
                "SELECT mend()",
                "CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ UPDATE book SET a = 1 $$"
            })
    void what_may_change_rows_is_seen(String sql) throws IOException {
        assertThat(changes(sql).mayTouch(BOOK)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE book ADD UNIQUE (a); UPDATE shelf SET a = 1",
                "-- UPDATE book SET a = 1\nALTER TABLE book ADD a text DEFAULT 'DELETE FROM book'",
                "ALTER TABLE book ADD FOREIGN KEY (a) REFERENCES x ON DELETE CASCADE ON UPDATE SET NULL",
                "GRANT INSERT, UPDATE, DELETE ON book TO app",
                "CREATE TRIGGER t BEFORE UPDATE ON book FOR EACH ROW EXECUTE FUNCTION f()",
                "CREATE VIEW v AS SELECT * FROM book"
            })
    void what_changes_no_row_of_the_table_is_not_taken_for_it(String sql) throws IOException {
        assertThat(changes(sql).mayTouch(BOOK)).isFalse();
    }

    @Test
    void another_way_from_type_to_type_is_seen() throws IOException {
        assertThat(changes("ALTER TABLE book ALTER a TYPE date\nUSING to_date(a, 'YYYY')")
                        .converts())
                .isTrue();
        assertThat(changes("ALTER TABLE book ALTER a TYPE date; CREATE INDEX i ON book USING gin (b)")
                        .converts())
                .isFalse();
    }

    private RowChanges changes(String sql) throws IOException {
        Path file = Files.writeString(folder.resolve("V1__a.sql"), sql);
        Migration migration = new Migration(
                Migration.Kind.VERSIONED,
                Migration.Language.SQL,
                MigrationVersion.of("1"),
                "a",
                "V1__a.sql",
                new ScriptFile("V1__a.sql", file, ""),
                OptionalInt.empty());
        return RowChanges.of(List.of(migration), List.of());
    }
}
