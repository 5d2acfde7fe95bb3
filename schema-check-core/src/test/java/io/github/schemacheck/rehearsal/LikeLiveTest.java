package io.github.schemacheck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.ServerFacts;
import io.github.schemacheck.connection.Session;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.testing.TestServers;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shadow tells the time, stores and sorts as a live database does that was made unlike its server. */
@Order(1)
class LikeLiveTest {
    /** What a session of the role that migrates is told, so that nothing of ours is trusted. */
    private static final String TOLD =
            """
            select current_setting('TimeZone'), current_setting('server_encoding'), datcollate, datctype,
                   to_jsonb(d) ->> 'datlocprovider', to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale'
              from pg_database d where datname = current_database()
            """;

    @TempDir
    private Path folder;

    static List<String> databases() {
        List<String> made = new ArrayList<>(List.of(
                "ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'",
                "ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'POSIX'",
                "ENCODING 'UTF8' LC_COLLATE 'POSIX' LC_CTYPE 'C'"));
        if (TestServers.newest().major() >= 15) {
            made.add("ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'de-DE' LC_COLLATE 'C' LC_CTYPE 'C'");
        }
        if (TestServers.newest().major() >= 17) {
            made.add("ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LC_COLLATE 'C' LC_CTYPE 'C'");
        }
        return made;
    }

    @ParameterizedTest
    @MethodSource("databases")
    void on_a_shared_and_on_an_embedded_server(String options) throws IOException, SQLException {
        TestServer server = TestServers.newest();
        server.administer("CREATE DATABASE like_live TEMPLATE template0 " + options);
        try {
            server.administer("ALTER DATABASE like_live SET timezone = 'Asia/Kolkata'");
            ServerFacts live = facts(url());
            assertThat(live.timeZone()).isEqualTo("Asia/Kolkata");
            List<String> wanted = wanted(live);
            assertThat(told(live, Optional.of(ShadowFixture.testServer()))).isEqualTo(wanted);
            assertThat(told(live, Optional.empty())).isEqualTo(wanted);
        } finally {
            server.administer("DROP DATABASE like_live");
        }
    }

    @Test
    void on_a_shared_server_whose_own_databases_sort_by_icu() throws IOException, SQLException {
        int major = TestServers.newest().major();
        assumeThat(major).as("a server has a provider for all its databases").isGreaterThanOrEqualTo(15);
        byte[] archive = TestBinaries.archive(major).readAllBytes();
        EmbeddedPostgres.Builder icu = EmbeddedPostgres.builder()
                .setPgBinaryResolver((system, architecture) -> new ByteArrayInputStream(archive))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "und")
                .setOutputRedirector(Redirect.DISCARD)
                .setErrorRedirector(Redirect.DISCARD);
        ServerFacts plain = new ServerFacts(
                major, "", 1, "shop", "gate", "UTC", new ServerFacts.Locale("UTF8", "libc", "C", "C", ""));
        try (EmbeddedPostgres server = icu.start()) {
            Optional<String> url = Optional.of("postgresql://postgres@localhost:" + server.getPort() + "/postgres");
            assertThat(told(plain, url)).startsWith("UTC", "UTF8", "C", "C", "c");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void without_a_zone_of_its_own_a_database_has_that_of_the_server(TestServer server) throws SQLException {
        try (TestDatabase database = server.createDatabase();
                Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select setting from pg_file_settings where name = 'timezone'")) {
            assertThat(row.next()).isTrue();
            assertThat(facts(database.url()).timeZone()).isEqualTo(row.getString(1));
        }
    }

    static List<TestServer> servers() {
        return TestServers.all();
    }

    private List<String> told(ServerFacts facts, Optional<String> url) throws IOException {
        List<String> told = new ArrayList<>();
        LiveFacts some = ShadowFixture.live();
        LiveFacts live = new LiveFacts(facts, some.databaseOwner(), some.roles(), some.versionTable());
        new ShadowFixture(folder)
                .shadow(url, true, TestBinaries::archive)
                .run(live, new Scripts(Map.of(), List.of()), database -> {
                    assertThat(database.notes()).isEmpty();
                    try (Connection connection = database.connect()) {
                        told.addAll(told(connection));
                        return new Replayed(List.of(), List.of());
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
        return told;
    }

    private static List<String> wanted(ServerFacts live) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url())) {
            List<String> wanted = told(connection);
            wanted.set(0, live.timeZone());
            return wanted;
        }
    }

    private static String url() {
        return "jdbc:postgresql://localhost:" + TestServers.newest().port() + "/like_live?user=postgres";
    }

    private static List<String> told(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TOLD)) {
            List<String> told = new ArrayList<>();
            row.next();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                told.add(row.getString(column));
            }
            return told;
        }
    }

    private static ServerFacts facts(String url) {
        try (Session session = Session.openReadOnly(DatabaseUrl.parse(url, Map.of()), SessionSettings.DEFAULT)) {
            return session.facts();
        }
    }
}
