package io.github.schemacheck.testing;

import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.RecordShape;
import io.github.schemacheck.schema.RecordShape.Component;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Schemas of all kinds of objects with nasty names and texts; no server would make most of them. */
public final class RandomSchemas {
    private static final List<String> NAMES = List.of(
            "book", "Title", "two words", "q\"uote", "line\nbreak", "back\\slash", "grün", "select", "x".repeat(63));
    private static final List<String> TEXTS = List.of(
            "",
            "a > 1",
            "a\n  b\n\nc\n",
            " padded ",
            "[1]",
            "\"quoted\"",
            "|",
            "{",
            "cr\r\nlf",
            "tab\tin",
            "nel\u0085");
    private static final List<String> ARGUMENTS = List.of("()", "(integer)", "(text, \"Odd\".\"t y.p(e)\")");
    private static final List<ObjectKind> TARGETS =
            List.of(ObjectKind.TABLE, ObjectKind.COLUMN, ObjectKind.INDEX, ObjectKind.ROUTINE, ObjectKind.TRIGGER);

    private final Random random;

    public RandomSchemas(Random random) {
        this.random = random;
    }

    /** @return about {@code size} objects; the columns of each table are numbered without gaps */
    public Schema schema(int size) {
        Map<ObjectId, SchemaObject> objects = new HashMap<>();
        for (int i = 0; i < size; i++) {
            SchemaObject object = object(pick(List.of(ObjectKind.values())));
            objects.put(object.id(), object);
        }
        return numbered(objects.values());
    }

    /** @return the schema with a few objects replaced, removed and added */
    public Schema variant(Schema schema, int changes) {
        Map<ObjectId, SchemaObject> objects = new HashMap<>(schema.objects());
        for (int i = 0; i < changes && !objects.isEmpty(); i++) {
            SchemaObject old = pick(List.copyOf(objects.values()));
            SchemaObject other = object(old.id().kind());
            if (random.nextBoolean()) {
                objects.remove(old.id());
            }
            if (random.nextBoolean()) {
                objects.put(other.id(), other);
            }
        }
        return numbered(objects.values());
    }

    public SchemaObject object(ObjectKind kind) {
        return (SchemaObject) record(kind.type());
    }

    private Object record(Class<?> type) {
        RecordShape shape = RecordShape.of(type);
        return shape.create(shape.components().stream().map(part -> value(part)).toArray());
    }

    private Object value(Component part) {
        return switch (part.name()) {
            case "arguments" -> pick(ARGUMENTS);
            case "name", "grantee" -> part.type() == String.class ? pick(NAMES) : value(part.type());
            default -> value(part.type());
        };
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type element = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return random.nextBoolean() ? Optional.empty() : Optional.of(value(element));
            }
            List<Object> list = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                list.add(value(element));
            }
            return list;
        }
        return single((Class<?>) type);
    }

    private Object single(Class<?> type) {
        if (type == String.class) {
            return pick(TEXTS);
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type.isPrimitive()) {
            return type == int.class ? (Object) (random.nextInt(4) - 1) : (Object) (random.nextLong(4) - 1);
        }
        if (type == QualifiedName.class) {
            return new QualifiedName(random.nextBoolean() ? "public" : "My Shop", pick(NAMES));
        }
        if (type == ObjectId.class) {
            return object(pick(TARGETS)).id();
        }
        return type.isEnum() ? pick(List.of(type.getEnumConstants())) : record(variant(type));
    }

    private Class<?> variant(Class<?> type) {
        return type.isSealed() ? pick(List.of(type.getPermittedSubclasses())) : type;
    }

    private <T> T pick(List<? extends T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Schema numbered(Collection<SchemaObject> objects) {
        List<SchemaObject> shuffled = new ArrayList<>(objects);
        shuffled.sort(Comparator.comparing(SchemaObject::id));
        Collections.shuffle(shuffled, random);
        Map<QualifiedName, Integer> positions = new HashMap<>();
        shuffled.replaceAll(object -> object instanceof Column column
                ? withPosition(column, positions.merge(column.table(), 1, Integer::sum))
                : object);
        return Schema.of(18, shuffled);
    }

    public static Column withPosition(Column column, int position) {
        return new Column(
                column.table(),
                column.name(),
                position,
                column.type(),
                column.notNull(),
                column.value(),
                column.storage(),
                column.inheritedFrom());
    }
}
