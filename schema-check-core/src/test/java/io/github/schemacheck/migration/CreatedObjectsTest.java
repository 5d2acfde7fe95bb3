package io.github.schemacheck.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CreatedObjectsTest {
    @Test
    void a_table_has_its_columns_and_named_constraints_at_their_lines() {
        assertThat(
                        of(
                                """
                -- CREATE TABLE wrong (x int);
                CREATE TABLE IF NOT EXISTS shop.book (
                    id integer PRIMARY KEY,
                    price numeric(10, 2) CONSTRAINT positive CHECK (price > 0),
                    "Title" text DEFAULT 'a, b) -- no comment',
                    exclude integer,
                    UNIQUE (id, price),
                    CONSTRAINT book_owner FOREIGN KEY (id) REFERENCES owner (id),
                    EXCLUDE USING gist (id WITH =),
                    LIKE other
                );
                """))
                .containsExactly(
                        "table shop.book 2",
                        "column shop.book.id 3",
                        "column shop.book.price 4",
                        "constraint shop.book.positive 4",
                        "column shop.book.Title 5",
                        "column shop.book.exclude 6",
                        "constraint shop.book.book_owner 8");
    }

    @Test
    void alter_table_adds_and_renames_but_dropping_creates_nothing() {
        assertThat(
                        of(
                                """
                ALTER TABLE ONLY book
                    ADD COLUMN IF NOT EXISTS isbn text CONSTRAINT isbn_length CHECK (length(isbn) = 13),
                    ADD pages integer,
                    ADD CONSTRAINT book_pages CHECK (pages > 0),
                    DROP CONSTRAINT old_one,
                    ALTER COLUMN id SET NOT NULL;
                ALTER TABLE book RENAME COLUMN a TO b;
                ALTER TABLE book RENAME c TO d;
                ALTER TABLE book RENAME CONSTRAINT e TO f;
                ALTER TABLE book RENAME TO volume;
                ALTER INDEX i RENAME TO j;
                ALTER TABLE book VALIDATE CONSTRAINT book_pages;
                """))
                .containsExactly(
                        "column .book.isbn 2",
                        "constraint .book.isbn_length 2",
                        "column .book.pages 3",
                        "constraint .book.book_pages 4",
                        "column .book.b 7",
                        "column .book.d 8",
                        "constraint .book.f 9",
                        "table .volume 10",
                        "index .j 11");
    }

    @Test
    void kinds_that_stand_alone_are_found() {
        assertThat(
                        of(
                                """
                CREATE SCHEMA IF NOT EXISTS shop; CREATE EXTENSION "uuid-ossp"; CREATE UNLOGGED TABLE u ();
                CREATE OR REPLACE VIEW shop.v AS SELECT 1; CREATE MATERIALIZED VIEW m AS SELECT 1;
                CREATE SEQUENCE s; CREATE TYPE mood AS ENUM ('a'); CREATE DOMAIN d AS text;
                CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql AS $b$ CREATE TABLE no(); $b$;
                CREATE PROCEDURE p() LANGUAGE sql AS ''; CREATE PUBLICATION pub; CREATE ROLE nobody;
                CREATE EVENT TRIGGER et ON ddl_command_end EXECUTE FUNCTION f();
                """))
                .containsExactly(
                        "schema .shop 1",
                        "extension .uuid-ossp 1",
                        "table .u 1",
                        "view shop.v 2",
                        "materialized view .m 2",
                        "sequence .s 3",
                        "type .mood 3",
                        "domain .d 3",
                        "routine .f 4",
                        "routine .p 5",
                        "publication .pub 5",
                        "event trigger .et 6");
    }

    @Test
    void kinds_that_belong_to_a_table_are_found() {
        assertThat(
                        of(
                                """
                CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON ONLY shop.book (id); CREATE INDEX ON book (id);
                CREATE STATISTICS st ON a, b FROM t;
                CREATE CONSTRAINT TRIGGER tr AFTER INSERT OR UPDATE OF x ON shop.book EXECUTE FUNCTION f();
                CREATE POLICY pol ON book; CREATE RULE r AS ON INSERT TO book DO NOTHING;
                CREATE FOREIGN TABLE ft (a int) SERVER x;
                """))
                .containsExactly(
                        "index shop.i 1",
                        "statistics .st 2",
                        "trigger shop.book.tr 3",
                        "policy .book.pol 4",
                        "rule .book.r 4",
                        "table .ft 5",
                        "column .ft.a 5");
    }

    @Test
    void what_only_looks_like_a_statement_is_none() {
        assertThat(
                        of(
                                """
                /* a /* nested */ CREATE TABLE a ();
                */
                SELECT 'CREATE TABLE b ();', E'it\\'s; CREATE TABLE c ();', $$ CREATE TABLE d (); $$;
                COPY t FROM stdin;
                it's 1	; CREATE TABLE e ();
                \\.
                CREATE TABLE "f;""g" ();
                SELECT 'never closed; CREATE TABLE h ();
                """))
                .containsExactly("table .f;\"g 7");
    }

    @Test
    void a_schema_may_come_from_the_search_path_or_only_be_known_to_flyway() {
        assertThat(
                        of(
                                """
                CREATE TABLE ${schema}.a ();
                SET LOCAL search_path TO shop, public;
                CREATE TABLE b ();
                """))
                .containsExactly("table .a 1", "table shop.b 3");
    }

    @Test
    void any_text_is_taken() {
        for (String text : List.of(
                "",
                ";;",
                "CREATE",
                "CREATE TABLE",
                "CREATE TABLE (",
                "ALTER TABLE a ADD",
                "\"",
                "$a",
                "CREATE TABLE a (b",
                "CREATE INDEX",
                "CREATE TRIGGER t",
                "/*",
                "'",
                "${",
                "\ud83d",
                "ALTER TABLE a RENAME")) {
            assertThat(CreatedObjects.in(text)).hasSizeLessThanOrEqualTo(2);
        }
    }

    private static List<String> of(String sql) {
        return CreatedObjects.in(sql).stream()
                .map(one -> one.kind() + " " + one.schema() + "." + one.name()
                        + (one.member().isEmpty() ? "" : "." + one.member()) + " " + one.line())
                .toList();
    }
}
