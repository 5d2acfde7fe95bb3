package io.github.schemacheck.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.diff.Change.Altered;
import io.github.schemacheck.diff.Change.Renamed;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.testing.PropertyTests;
import io.github.schemacheck.testing.RandomSchemas;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any two schemas; -Dseed repeats a run. */
class SchemaDiffPropertiesTest {

    static Stream<Sides> sides() {
        return IntStream.range(0, PropertyTests.count(200)).mapToObj(i -> Sides.of(PropertyTests.SEED + i));
    }

    record Sides(long seed, Schema from, Schema to) {
        static Sides of(long seed) {
            Random random = new Random(seed);
            RandomSchemas schemas = new RandomSchemas(random);
            Schema from = schemas.schema(1 + random.nextInt(120));
            return new Sides(seed, from, schemas.variant(from, random.nextInt(5)));
        }

        @Override
        public String toString() {
            return "-Dseed=" + seed;
        }
    }

    @ParameterizedTest
    @MethodSource("sides")
    void empty_exactly_where_both_are_equal(Sides sides) {
        assertThat(SchemaDiff.between(sides.from, sides.to).isEmpty()).isEqualTo(sides.from.equals(sides.to));
        assertThat(SchemaDiff.between(sides.from, sides.from).changes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sides")
    void the_changes_lead_from_one_to_the_other(Sides sides) {
        Map<ObjectId, SchemaObject> objects = new HashMap<>(sides.from.objects());
        for (Change change : SchemaDiff.between(sides.from, sides.to).changes()) {
            if (!(change instanceof Change.Added)) {
                assertThat(objects.remove(change.id())).isEqualTo(change.subject());
            }
            after(change).forEach(object -> objects.put(object.id(), object));
        }
        assertThat(unnumbered(objects)).isEqualTo(unnumbered(sides.to.objects()));
    }

    @ParameterizedTest
    @MethodSource("sides")
    void backwards_is_the_mirror_and_the_order_of_objects_is_no_matter(Sides sides) {
        SchemaDiff forward = SchemaDiff.between(sides.from, sides.to);
        SchemaDiff backward = SchemaDiff.between(shuffled(sides.to), shuffled(sides.from));
        assertThat(backward.changes().stream().map(Mirror::of)).containsExactlyInAnyOrderElementsOf(forward.changes());
        assertThat(backward.roots().map(Mirror::of))
                .containsExactlyInAnyOrderElementsOf(forward.roots().toList());
    }

    private static Stream<SchemaObject> after(Change change) {
        if (change instanceof Altered altered) {
            return Stream.of(altered.to());
        }
        if (change instanceof Renamed renamed) {
            return Stream.of(renamed.to());
        }
        return change instanceof Change.Added ? Stream.of(change.subject()) : Stream.empty();
    }

    /** Which columns moved is told, the numbers of those behind them are not. */
    private static Map<ObjectId, SchemaObject> unnumbered(Map<ObjectId, SchemaObject> objects) {
        Map<ObjectId, SchemaObject> unnumbered = new HashMap<>(objects);
        unnumbered.replaceAll(
                (id, object) -> object instanceof Column column ? RandomSchemas.withPosition(column, 1) : object);
        return unnumbered;
    }

    private static Schema shuffled(Schema schema) {
        List<SchemaObject> objects = new ArrayList<>(schema.objects().values());
        Collections.shuffle(objects, new Random(PropertyTests.SEED));
        return Schema.of(schema.serverMajor(), objects);
    }
}
