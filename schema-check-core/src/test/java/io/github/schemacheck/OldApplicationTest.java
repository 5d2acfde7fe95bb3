package io.github.schemacheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.testing.CaseServer;
import io.github.schemacheck.testing.TestServers;
import java.util.List;
import org.junit.jupiter.api.Test;

class OldApplicationTest {
    private static final String BEFORE =
            """
            CREATE TYPE mood AS ENUM ('good');
            CREATE TABLE book (id int PRIMARY KEY, title text, code text, price numeric(8, 2));
            CREATE INDEX book_title ON book (title);
            CREATE VIEW titles AS SELECT title FROM book;
            """;

    @Test
    void what_is_added_beside_the_old_is_not_missed() {
        assertThat(
                        misses(
                                """
                        ALTER TABLE book ADD COLUMN pages int, ADD COLUMN shelf int NOT NULL DEFAULT 1;
                        CREATE TABLE author (id int NOT NULL);
                        DROP INDEX book_title;
                        CREATE INDEX book_code ON book (code);
                        """))
                .isEmpty();
    }

    @Test
    void what_is_gone_is_other_or_has_to_be_filled_is() {
        assertThat(
                        misses(
                                """
                        DROP VIEW titles;
                        DROP TYPE mood;
                        ALTER TABLE book DROP COLUMN code, ALTER COLUMN price TYPE text,
                            ALTER COLUMN title SET NOT NULL, ADD COLUMN isbn text NOT NULL;
                        """))
                .containsExactly(
                        "column public.book.isbn has to be filled",
                        "column public.book.price has another type",
                        "column public.book.title has to be filled",
                        "removed column public.book.code",
                        "removed enum type public.mood",
                        "removed view public.titles");
    }

    private static List<String> misses(String migration) {
        try (CaseServer server = new CaseServer(TestServers.newest())) {
            Schema before = server.schema(BEFORE);
            return OldApplication.misses(before, server.schema(BEFORE + migration));
        }
    }
}
