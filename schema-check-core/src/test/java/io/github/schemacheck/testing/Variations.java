package io.github.schemacheck.testing;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.Difference;
import io.github.schemacheck.schema.ColumnValue;
import io.github.schemacheck.schema.CompositeType;
import io.github.schemacheck.schema.DataType;
import io.github.schemacheck.schema.Domain;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.SchemaObject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object with one property changed, for every property that its id does not hold. */
public final class Variations {
    private static final Map<Class<?>, Object> ANY = Map.of(
            String.class, "other",
            QualifiedName.class, new QualifiedName("shop", "other"),
            ObjectId.class, ObjectId.table(new QualifiedName("shop", "other")),
            Domain.DomainCheck.class, new Domain.DomainCheck("more", "(VALUE <> '')", true),
            CompositeType.Attribute.class,
                    new CompositeType.Attribute("more", new DataType("integer", Optional.empty())),
            Index.Key.class, new Index.Key("other", Optional.empty(), Optional.empty(), false, false),
            io.github.schemacheck.schema.Column.NotNull.class, io.github.schemacheck.schema.Column.NotNull.PLAIN);

    private Variations() {}

    public static List<Change.Altered> of(SchemaObject object) {
        List<Change.Altered> all = new ArrayList<>();
        for (Varied varied : vary("", object, object.getClass())) {
            SchemaObject other = (SchemaObject) varied.value();
            if (other.id().equals(object.id())) {
                Difference difference = new Difference(varied.path(), "before", "after");
                all.add(new Change.Altered(object, other, List.of(difference)));
            }
        }
        return all;
    }

    private record Varied(String path, Object value) {}

    private static List<Varied> vary(String path, Object value, Type type) {
        if (value instanceof Optional<?> optional) {
            return varyOptional(path, optional, ((ParameterizedType) type).getActualTypeArguments()[0]);
        }
        if (value instanceof List<?> list) {
            List<Object> more = new ArrayList<>(list);
            more.add(any(((ParameterizedType) type).getActualTypeArguments()[0]));
            return List.of(new Varied(path, more));
        }
        if (value instanceof ColumnValue) {
            return List.of(new Varied(path, new ColumnValue.Default("1")), new Varied(path, ColumnValue.None.NONE));
        }
        if (value instanceof Record && !(value instanceof QualifiedName) && !(value instanceof ObjectId)) {
            return varyRecord(path, value);
        }
        return List.of(new Varied(path, leaf(value)));
    }

    private static List<Varied> varyOptional(String path, Optional<?> optional, Type type) {
        List<Varied> all = new ArrayList<>();
        if (optional.isEmpty()) {
            return List.of(new Varied(path, Optional.of(any(type))));
        }
        all.add(new Varied(path, Optional.empty()));
        vary(path, optional.get(), type).forEach(v -> all.add(new Varied(v.path(), Optional.of(v.value()))));
        return all;
    }

    private static List<Varied> varyRecord(String path, Object value) {
        List<Varied> all = new ArrayList<>();
        RecordComponent[] parts = value.getClass().getRecordComponents();
        for (int i = 0; i < parts.length; i++) {
            String name = path.isEmpty() ? parts[i].getName() : path + "." + parts[i].getName();
            for (Varied varied : vary(name, values(value)[i], parts[i].getGenericType())) {
                Object[] changed = values(value);
                changed[i] = varied.value();
                if (!changed[i].equals(values(value)[i])) {
                    all.add(new Varied(varied.path(), make(value.getClass(), changed)));
                }
            }
        }
        return all;
    }

    private static Object any(Type type) {
        Object any = ANY.get((Class<?>) type);
        if (any == null) {
            throw new IllegalStateException("Say in Variations what another " + type + " may be");
        }
        return any;
    }

    private static Object leaf(Object value) {
        if (value instanceof Boolean flag) {
            return !flag;
        }
        if (value instanceof Integer number) {
            return number + 7;
        }
        if (value instanceof Long number) {
            return number + 7;
        }
        if (value instanceof Enum<?> constant) {
            Object[] all = constant.getDeclaringClass().getEnumConstants();
            return all[(Arrays.asList(all).indexOf(constant) + 1) % all.length];
        }
        return any(value.getClass());
    }

    private static Object[] values(Object value) {
        return Arrays.stream(value.getClass().getRecordComponents())
                .map(part -> read(part, value))
                .toArray();
    }

    private static Object read(RecordComponent part, Object value) {
        try {
            return part.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object make(Class<?> type, Object[] values) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
