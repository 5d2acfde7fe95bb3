package io.github.schemacheck.snapshot;

import io.github.schemacheck.schema.RecordShape;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The usual value of each type, which is not written: empty, false, 0, the first of an enum, the constant of a record
 * class that is of its own type (as {@code Storage.DEFAULT}), the variant without components of a sealed interface.
 */
final class Defaults {
    private static final ClassValue<Optional<Object>> OF_CLASS = new ClassValue<>() {
        @Override
        protected Optional<Object> computeValue(Class<?> type) {
            return Optional.ofNullable(compute(type));
        }
    };

    private Defaults() {}

    /** @return null where the type has no usual value */
    static @Nullable Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Optional.class ? Optional.empty() : List.of();
        }
        return OF_CLASS.get((Class<?>) type).orElse(null);
    }

    private static @Nullable Object compute(Class<?> type) {
        if (type == String.class) {
            return "";
        }
        if (type.isPrimitive()) {
            return type == boolean.class ? (Object) false : type == int.class ? (Object) 0 : (Object) 0L;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses())
                    .filter(variant -> RecordShape.of(variant).components().isEmpty())
                    .findFirst()
                    .map(variant -> RecordShape.of(variant).create(new Object[0]))
                    .orElse(null);
        }
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getType() == type && Modifier.isPublic(field.getModifiers()))
                .findFirst()
                .map(Defaults::value)
                .orElse(null);
    }

    private static Object value(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
