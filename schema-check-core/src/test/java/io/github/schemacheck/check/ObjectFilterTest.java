package io.github.schemacheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.schema.Comment;
import io.github.schemacheck.schema.Deferrability;
import io.github.schemacheck.schema.Grant;
import io.github.schemacheck.schema.KeyColumns;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.Ownership;
import io.github.schemacheck.schema.PrimaryKey;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.testing.Samples;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ObjectFilterTest {
    private static List<String> kept(ObjectFilter filter) {
        return Samples.all().stream().filter(filter).map(o -> o.id().toString()).toList();
    }

    private static Stream<SchemaObject> around(String table) {
        QualifiedName name = new QualifiedName("public", table);
        ObjectId id = ObjectId.table(name);
        QualifiedName index = new QualifiedName("public", table + "_s_idx");
        return Stream.of(
                new Ownership(id, "keeper"),
                new Grant(id, "reader", List.of("SELECT")),
                new Comment(id, "books"),
                new Comment(ObjectId.of(ObjectKind.INDEX, index), "books"),
                new PrimaryKey(
                        name,
                        "pk",
                        new KeyColumns(List.of("id"), List.of(), false),
                        Deferrability.NOT_DEFERRABLE,
                        Optional.empty()));
    }

    @Test
    void everything_stays_by_default() {
        assertThat(kept(ObjectFilter.STANDARD)).hasSameSizeAs(Samples.all());
    }

    @Test
    void the_books_of_migration_tools_are_never_looked_at() {
        for (String table :
                List.of("flyway_schema_history", "alembic_version", "_prisma_migrations", "databasechangelog")) {
            assertThat(around(table)).noneMatch(ObjectFilter.STANDARD);
        }
        assertThat(around("flyway_schema_history_of_mine")).anyMatch(ObjectFilter.STANDARD);
    }

    @Test
    void a_schema_goes_with_all_that_is_in_it() {
        List<String> kept = kept(ObjectFilter.STANDARD.schemas(List.of(), List.of("sh*")));
        assertThat(kept).isNotEmpty().noneMatch(id -> id.contains(" shop"));
        assertThat(kept(ObjectFilter.STANDARD.schemas(List.of("shop"), List.of())))
                .hasSameSizeAs(Samples.all());
        assertThat(kept(ObjectFilter.STANDARD.schemas(List.of("public"), List.of())))
                .isEqualTo(kept);
    }

    @Test
    void a_table_goes_with_all_that_belongs_to_it() {
        List<String> kept = kept(ObjectFilter.STANDARD.tables(List.of(), List.of("shop.Bo*")));
        assertThat(kept)
                .noneMatch(id -> id.startsWith("column") || id.startsWith("foreign key") || id.startsWith("index"));
        assertThat(kept).contains("sequence shop.counter");
        assertThat(kept(ObjectFilter.STANDARD.tables(List.of("Book", "cheap", "top"), List.of())))
                .hasSameSizeAs(Samples.all());
    }
}
