package io.github.schemacheck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.history.Position;
import io.github.schemacheck.history.Stations;
import io.github.schemacheck.history.Stations.Station;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.schema.Comment;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PositionTest {
    @TempDir
    private Path folder;

    @Test
    void the_schema_tells_after_which_migration_live_stands() throws IOException {
        Stations stations = stations();
        assertThat(stations.all()).extracting(Station::version).containsExactly("", "1", "2", "3", "4");
        assertThat(position(stations, "book r id,title", "author r id,name"))
                .isEqualTo("between V2__author.sql and V3__rows.sql, which have the same schema, 0 differences");
        assertThat(position(stations, "book r id,title,isbn", "author r id,name"))
                .isEqualTo("after V4__isbn.sql, 0 differences");
        assertThat(position(stations)).isEqualTo("before the first migration, 0 differences");
    }

    @Test
    void where_nothing_is_equal_the_nearest_is_told() throws IOException {
        assertThat(position(stations(), "book r id,title,isbn", "author r id", "extra r id"))
                .isEqualTo("after V4__isbn.sql, 2 differences");
    }

    @Test
    void what_repeatable_migrations_make_tells_nothing() throws IOException {
        Stations stations = stations();
        assertThat(position(stations, "book r id,title", "titles v id,old"))
                .isEqualTo("after V1__book.sql, 0 differences");
    }

    private Stations stations() throws IOException {
        ShadowFixture fixture = new ShadowFixture(folder);
        fixture.write("sql/V1__book.sql", "CREATE TABLE book (id int, title text);");
        fixture.write("sql/V2__author.sql", "CREATE TABLE author (id int, name text);");
        fixture.write("sql/V3__rows.sql", "INSERT INTO author VALUES (1, 'Ursula');");
        fixture.write("sql/V4__isbn.sql", "ALTER TABLE book ADD isbn text;");
        fixture.write("sql/R__titles.sql", "CREATE VIEW titles AS SELECT id, title FROM book;");
        FlywaySettings settings = new FlywaySettings(Map.of("flyway.locations", "filesystem:sql"), folder, List.of());
        return fixture.onTestServer()
                .stations(new ExpectedSource.FlywayMigrations(settings), ShadowFixture.live())
                .orElseThrow();
    }

    private static String position(Stations stations, String... relations) {
        List<SchemaObject> objects = new ArrayList<>();
        for (String relation : relations) {
            String[] parts = relation.split(" ", 2);
            objects.add(new Comment(ObjectId.table(new QualifiedName("public", parts[0])), parts[1]));
        }
        Position position = Position.of(stations, Schema.of(18, objects), object -> true);
        return position.words() + ", " + position.differences().size() + " differences";
    }
}
