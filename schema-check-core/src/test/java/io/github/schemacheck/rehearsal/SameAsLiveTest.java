package io.github.schemacheck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.Session;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that Flyway migrated is what we expect of it, owners, grants and all. */
class SameAsLiveTest {
    private static final PostgresBinaries NONE = major -> {
        throw new IOException("no server may be started");
    };
    private static final String ROLE = "shop-owner";

    @TempDir
    private Path folder;

    private ExpectedSource source;

    private record Live(Schema schema, LiveFacts facts) {}

    @BeforeEach
    void write() throws IOException {
        Path sql = Files.createDirectories(folder.resolve("sql"));
        Files.writeString(
                sql.resolve("V1__shop.sql"),
                """
                CREATE SCHEMA stock;
                CREATE TYPE state AS ENUM ('new', 'sent');
                CREATE TABLE "Order" (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, state state NOT NULL,
                    placed timestamptz DEFAULT '2026-01-01 00:00+01', total numeric CHECK (total > 0));
                CREATE TABLE stock.item (id serial PRIMARY KEY, sku text UNIQUE, price numeric);
                CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT a + 1';
                COMMENT ON TABLE "Order" IS 'what people buy';
                """);
        Files.writeString(
                sql.resolve("V2__rights.sql"),
                """
                GRANT SELECT ON stock.item TO app_reader;
                ALTER DEFAULT PRIVILEGES IN SCHEMA stock GRANT SELECT ON TABLES TO app_reader;
                CREATE VIEW cheap AS SELECT sku FROM stock.item WHERE price < 5;
                """);
        Files.writeString(sql.resolve("V3__pending.sql"), "ALTER TABLE \"Order\" ADD note text;\n");
        source = new ExpectedSource.FlywayMigrations(
                new FlywaySettings(Map.of("flyway.locations", "filesystem:sql"), folder, List.of()));
    }

    @Test
    void on_an_embedded_server_and_from_the_cache_and_on_a_shared_one() throws IOException {
        try (TestDatabase database = live()) {
            // Read once: the roles of the server are part of the key, and other tests make some.
            Live live = read(database, source);
            ExpectedSchema embedded = compare(live, rehearsal(Optional.empty(), TestBinaries::archive));
            assertThat(embedded.pending()).hasSize(1);
            assertThat(embedded.pending().get(0).changes())
                    .extracting(Change::toString)
                    .containsExactly("added column public.\"Order\".note");
            assertThat(compare(live, rehearsal(Optional.empty(), NONE))).isEqualTo(embedded);
            ExpectedSchema shared = compare(live, rehearsal(Optional.of(ShadowFixture.testServer()), NONE));
            assertThat(shared.all()).isEqualTo(embedded.all());
        }
    }

    private static Live read(TestDatabase database, ExpectedSource source) {
        DatabaseUrl url = DatabaseUrl.parse(database.url(), Map.of());
        try (Session session = Session.openReadOnly(url, SessionSettings.DEFAULT)) {
            Schema schema = session.read(new CatalogSchemas()::read);
            return new Live(schema, session.read(connection -> LiveFacts.read(connection, session.facts(), source)));
        }
    }

    private ExpectedSchema compare(Live live, Rehearsal rehearsal) {
        ExpectedSchema expected = rehearsal.expected(source, live.facts);
        assertThat(SchemaDiff.between(expected.applied(), live.schema).changes())
                .isEmpty();
        return expected;
    }

    private Rehearsal rehearsal(Optional<String> url, PostgresBinaries binaries) {
        ShadowSettings shadow = new ShadowSettings(
                url,
                true,
                "",
                Optional.of(folder.resolve("cache")),
                TestBinaries.workIn(folder),
                Duration.ofSeconds(30));
        return new Rehearsal(shadow, binaries, Map.of(), line -> {});
    }

    private TestDatabase live() {
        TestDatabase database = TestServers.newest().createDatabase();
        for (String role : List.of(ROLE, "app_reader")) {
            database.execute("DO $$ BEGIN CREATE ROLE \"" + role + "\" LOGIN;"
                    + " EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        }
        database.execute("ALTER DATABASE " + database.name() + " OWNER TO \"" + ROLE + "\"");
        Flyway.configure()
                .loggers("slf4j")
                .dataSource(database.url(ROLE), ROLE, "")
                .locations("filesystem:" + folder.resolve("sql"))
                .target("2")
                .load()
                .migrate();
        return database;
    }
}
