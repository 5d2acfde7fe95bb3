package io.github.schemacheck.catalog;

import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.testing.TestServers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A database with one of everything on each server, made once. */
final class CatalogFixture {
    private static final Map<Integer, CatalogFixture> READ = new ConcurrentHashMap<>();

    private final TestDatabase database;
    private final CatalogReading reading;

    private CatalogFixture(TestServer server) {
        server.administer("DROP ROLE IF EXISTS catalog_reader");
        server.administer("DROP ROLE IF EXISTS catalog_owner");
        server.administer("CREATE ROLE catalog_reader LOGIN");
        server.administer("CREATE ROLE catalog_owner");
        this.database = server.createDatabase();
        scripts(server.major()).forEach(database::execute);
        this.reading = read(database, "postgres");
    }

    static CatalogFixture on(TestServer server) {
        return READ.computeIfAbsent(server.major(), major -> new CatalogFixture(server));
    }

    static Stream<CatalogFixture> everywhere() {
        return TestServers.all().stream().map(CatalogFixture::on);
    }

    static CatalogReading read(TestDatabase database, String role) {
        try (Connection connection = database.connection(role)) {
            return Catalog.read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    TestDatabase database() {
        return database;
    }

    int major() {
        return database.server().major();
    }

    CatalogReading reading() {
        return reading;
    }

    static List<String> scripts(int major) {
        return Stream.concat(
                        Stream.of("everything.sql"),
                        IntStream.rangeClosed(15, major).mapToObj(newer -> "everything." + newer + ".sql"))
                .filter(name -> CatalogFixture.class.getResource(name) != null)
                .map(CatalogFixture::resource)
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in = CatalogFixture.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return database.server().toString();
    }
}
