package io.github.schemacheck.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.testing.Samples;
import io.github.schemacheck.testing.Variations;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ObjectSqlsTest {
    private static final Schema NOTHING = Schema.of(18, List.of());
    private static final Schema TABLE_ONLY =
            Schema.of(18, Samples.all().stream().filter(Table.class::isInstance).toList());
    private static final ChangeSql SQL = new ChangeSql(NOTHING, TABLE_ONLY, SchemaDiff.between(NOTHING, NOTHING));
    private static final Pattern DROPS = Pattern.compile("\\bDROP (?!NOT NULL|DEFAULT)");

    @Test
    void every_kind_of_object_has_its_sql() {
        Set<Class<?>> kinds = new HashSet<>();
        collect(SchemaObject.class, kinds);
        assertThat(ObjectSqls.ALL.keySet()).hasSameElementsAs(cast(kinds));
    }

    @Test
    void every_kind_of_object_has_a_sample() {
        Set<Class<?>> kinds = new HashSet<>();
        Samples.all().forEach(sample -> kinds.add(sample.getClass()));
        assertThat(kinds).hasSameElementsAs(ObjectSqls.ALL.keySet());
    }

    @TestFactory
    Stream<DynamicTest> every_change_is_taken_back_or_explained_and_nothing_is_dropped() {
        return Samples.all().stream()
                .flatMap(object -> Stream.concat(
                        Stream.of(new Change.Removed(object), new Change.Added(object)),
                        Variations.of(object).stream()))
                .map(change -> DynamicTest.dynamicTest(change.toString(), () -> check(change)));
    }

    private static void check(Change change) {
        List<SqlStatement> statements = SQL.statements(change);
        assertThat(statements)
                .isNotEmpty()
                .allMatch(statement -> statement.isNote() || statement.text().endsWith(";"))
                .noneMatch(statement ->
                        !statement.isNote() && DROPS.matcher(statement.text()).find());
    }

    private static void collect(Class<?> type, Set<Class<?>> into) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                collect(permitted, into);
            }
        } else {
            into.add(type);
        }
    }

    private static Set<Class<? extends SchemaObject>> cast(Set<Class<?>> kinds) {
        Set<Class<? extends SchemaObject>> all = new HashSet<>();
        kinds.forEach(kind -> all.add(kind.asSubclass(SchemaObject.class)));
        return all;
    }
}
