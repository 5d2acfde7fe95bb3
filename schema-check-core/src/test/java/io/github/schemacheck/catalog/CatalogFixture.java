package io.github.schemacheck.catalog;

import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.Table;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A database with one of everything on each server, made once. */
public final class CatalogFixture {
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

    public static CatalogFixture on(TestServer server) {
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

    public CatalogReading reading() {
        return reading;
    }

    <T extends SchemaObject> Stream<T> all(Class<T> kind) {
        return reading.schema().all(kind);
    }

    /** @return the only object of a kind */
    <T extends SchemaObject> T only(Class<T> kind) {
        List<T> found = all(kind).toList();
        if (found.size() != 1) {
            throw new AssertionError(found);
        }
        return found.get(0);
    }

    /** @param path of the id, as people read it */
    <T extends SchemaObject> T find(Class<T> kind, String path) {
        return all(kind)
                .filter(object -> object.id().path().equals(path))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(all(kind).map(SchemaObject::id).toList()));
    }

    Table table(String schema, String name) {
        ObjectId id = ObjectId.table(new QualifiedName(schema, name));
        return (Table) reading.schema().find(id).orElseThrow();
    }

    Map<String, Column> columns(String schema, String table) {
        return all(Column.class)
                .filter(column -> column.table().equals(new QualifiedName(schema, table)))
                .collect(Collectors.toMap(Column::name, Function.identity()));
    }

    static List<String> scripts(int major) {
        return Stream.concat(
                        Stream.of("everything.sql"),
                        IntStream.rangeClosed(15, major).mapToObj(newer -> "everything." + newer + ".sql"))
                .filter(name -> CatalogFixture.class.getResource(name) != null)
                .map(CatalogFixture::resource)
                .toList();
    }

    static String resource(String name) {
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
