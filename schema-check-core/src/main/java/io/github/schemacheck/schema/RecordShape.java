package io.github.schemacheck.schema;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The components of a record class, so that what holds for all kinds of objects is written once. */
public final class RecordShape {
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    /** Records that are one word to a reader, although they have components. */
    private static final Set<Class<?>> NAMES = Set.of(QualifiedName.class, ObjectId.class);

    private final List<Component> components;
    private final MethodHandle constructor;

    private RecordShape(Class<?> type) {
        RecordComponent[] declared = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            constructor = lookup.findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is not a public record", e);
        }
        components = Arrays.stream(declared).map(Component::of).toList();
    }

    /** @throws IllegalStateException where the class is not a public record */
    public static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** @return whether values of the class have parts that are told one by one; a name is one word */
    public static boolean hasParts(Class<?> type) {
        return type.isRecord() && !NAMES.contains(type);
    }

    /** @return in the order of declaration */
    public List<Component> components() {
        return components;
    }

    /** @param values one for each component, in order */
    public Object create(Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** A component with its accessor. */
    public record Component(String name, Type type, MethodHandle accessor) {
        private static Component of(RecordComponent declared) {
            try {
                MethodHandle accessor = MethodHandles.publicLookup().unreflect(declared.getAccessor());
                MethodType plain = MethodType.methodType(Object.class, Object.class);
                return new Component(declared.getName(), declared.getGenericType(), accessor.asType(plain));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        /** @return the value of this component in the record */
        public Object in(Object record) {
            try {
                return (Object) accessor.invokeExact(record);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
