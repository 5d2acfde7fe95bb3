package io.github.schemacheck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.schema.SchemaObject;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogQueryTest {
    static Stream<CatalogFixture> everywhere() {
        return CatalogFixture.everywhere();
    }

    @Test
    void every_file_has_a_mapper_and_every_mapper_a_file() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(Catalog.class.getResource("tables.sql"))
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql") && !name.startsWith("everything"))
                    .map(name -> name.substring(0, name.length() - ".sql".length()))
                    .toList();
            List<String> mapped =
                    Catalog.QUERIES.stream().map(CatalogQuery::file).toList();
            assertThat(names).containsExactlyInAnyOrderElementsOf(mapped);
        }
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void every_file_runs_by_itself(CatalogFixture fixture) throws SQLException {
        try (Connection connection = fixture.database().connection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = ''");
            for (CatalogQuery query : Catalog.QUERIES) {
                assertThat(statement.execute(query.sql())).as(query.file()).isTrue();
            }
        }
    }

    /** The fixture has a user mapping with this password; a database with a subscription could not be dropped. */
    @ParameterizedTest
    @MethodSource("everywhere")
    void passwords_of_other_servers_are_not_read(CatalogFixture fixture) throws SQLException {
        try (Connection connection = fixture.database().connection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = ''");
            for (CatalogQuery query : Catalog.QUERIES) {
                assertThat(query.sql()).as(query.file()).doesNotContain("umoptions", "subconninfo");
                try (ResultSet rows = statement.executeQuery(query.sql())) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            assertThat(String.valueOf(rows.getString(column))).doesNotContain("not to be read");
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void every_kind_of_object_is_read(CatalogFixture fixture) {
        Set<Class<?>> read = fixture.reading().schema().objects().values().stream()
                .map(SchemaObject::getClass)
                .collect(Collectors.toSet());
        assertThat(read).containsAll(kinds(SchemaObject.class).toList());
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CatalogQueryTest::kinds)
                : Stream.of(type);
    }
}
