package io.github.schemacheck.snapshot;

import io.github.schemacheck.schema.RecordShape;
import io.github.schemacheck.schema.RecordShape.Component;
import io.github.schemacheck.schema.SchemaObject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes objects of their facts, whatever kind of record they are. */
final class ObjectFacts {
    private ObjectFacts() {}

    /** @throws DamagedLine where the facts do not make the object of the header */
    static SchemaObject toObject(Header header, Fact facts) {
        List<Component> parts = RecordShape.of(header.kind().type()).components();
        Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            Component part = parts.get(i);
            Object told = header.tells(part);
            values[i] = value(part, facts, told == null ? Defaults.of(part.type()) : told);
        }
        facts.checkUsedUp();
        SchemaObject object =
                (SchemaObject) RecordShape.of(header.kind().type()).create(values);
        if (!Header.of(object).line().equals(header.line())) {
            throw new DamagedLine(facts.line(), "the facts below make another object: " + object.id());
        }
        return object;
    }

    private static Object value(Component part, Fact above, @Nullable Object usual) {
        Optional<Fact> fact = above.take(part.name());
        if (fact.isEmpty()) {
            if (usual == null) {
                throw new DamagedLine(above.line(), "\"" + part.name() + "\" is missing");
            }
            return usual;
        }
        return read(part.type(), fact.get(), usual);
    }

    private static Object read(Type type, Fact fact, @Nullable Object usual) {
        if (!(type instanceof ParameterizedType generic)) {
            return one((Class<?>) type, fact, usual);
        }
        Class<?> element = (Class<?>) generic.getActualTypeArguments()[0];
        if (generic.getRawType() == Optional.class) {
            return Optional.of(one(element, fact, Defaults.of(element)));
        }
        return Text.isScalar(element) ? scalars(element, fact) : records(element, fact);
    }

    private static List<Object> scalars(Class<?> element, Fact fact) {
        try {
            List<Object> values = new ArrayList<>();
            Text.elements(fact.text()).forEach(text -> values.add(Text.parse(text, element)));
            return values;
        } catch (IllegalArgumentException e) {
            throw new DamagedLine(fact.line(), e);
        }
    }

    private static List<Object> records(Class<?> element, Fact fact) {
        List<Object> values = new ArrayList<>();
        while (!fact.isEmpty()) {
            String number = Integer.toString(values.size() + 1);
            Fact each = fact.take(number)
                    .orElseThrow(() -> new DamagedLine(fact.line(), "number " + number + " of the list is missing"));
            values.add(one(element, each, Defaults.of(element)));
        }
        return values;
    }

    private static Object one(Class<?> type, Fact fact, @Nullable Object usual) {
        if (Text.isScalar(type)) {
            try {
                return Text.parse(fact.text(), type);
            } catch (IllegalArgumentException e) {
                throw new DamagedLine(fact.line(), e);
            }
        }
        if (!type.isSealed()) {
            return record(type, fact, usual);
        }
        Map.Entry<String, Fact> only = fact.takeOnly();
        Class<?> variant = Arrays.stream(type.getPermittedSubclasses())
                .filter(each -> SnapshotWriter.variant(each).equals(only.getKey()))
                .findFirst()
                .orElseThrow(() -> new DamagedLine(fact.line(), "\"" + only.getKey() + "\" is not known here"));
        return record(variant, only.getValue(), usual);
    }

    private static Object record(Class<?> type, Fact fact, @Nullable Object usual) {
        boolean sameClass = usual != null && usual.getClass() == type;
        RecordShape shape = RecordShape.of(type);
        Object[] values = shape.components().stream()
                .map(part -> {
                    Object usualPart = usual != null && sameClass ? part.in(usual) : Defaults.of(part.type());
                    return value(part, fact, usualPart);
                })
                .toArray();
        fact.checkUsedUp();
        return shape.create(values);
    }
}
