package io.github.schemacheck.snapshot;

import io.github.schemacheck.schema.RecordShape;
import io.github.schemacheck.schema.RecordShape.Component;
import io.github.schemacheck.schema.SchemaObject;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes objects fact by fact, whatever kind of record they are. */
final class SnapshotWriter {
    private final Appendable out;
    private int written;

    SnapshotWriter(Appendable out) {
        this.out = out;
    }

    void write(SchemaObject object) throws IOException {
        Header header = Header.of(object);
        out.append(header.line()).append('\n');
        for (Component part : RecordShape.of(object.getClass()).components()) {
            Object told = header.tells(part);
            writeUnless(told == null ? Defaults.of(part.type()) : told, part.name(), part.type(), part.in(object));
        }
    }

    private void writeUnless(@Nullable Object usual, String path, Type type, Object value) throws IOException {
        if (value.equals(usual)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            writeGeneric(path, generic.getActualTypeArguments()[0], value);
        } else {
            writeOne(path, (Class<?>) type, value, usual);
        }
    }

    private void writeGeneric(String path, Type element, Object value) throws IOException {
        if (value instanceof Optional<?> optional) {
            writeOne(path, (Class<?>) element, optional.orElseThrow(), Defaults.of(element));
        } else if (Text.isScalar((Class<?>) element)) {
            line(path, Text.array(((List<?>) value).stream().map(Text::of).toList()));
        } else {
            int number = 0;
            for (Object each : (List<?>) value) {
                writeOne(path + "." + ++number, (Class<?>) element, each, Defaults.of(element));
            }
        }
    }

    /** Where nothing about a value is unusual, its path alone says that it is there. */
    private void writeOne(String path, Class<?> type, Object value, @Nullable Object usual) throws IOException {
        if (Text.isScalar(type)) {
            text(path, Text.of(value));
            return;
        }
        int before = written;
        String below = type.isSealed() ? path + "." + variant(value.getClass()) : path;
        boolean sameClass = usual != null && usual.getClass() == value.getClass();
        for (Component part : RecordShape.of(value.getClass()).components()) {
            Object usualPart = usual != null && sameClass ? part.in(usual) : Defaults.of(part.type());
            writeUnless(usualPart, below + "." + part.name(), part.type(), part.in(value));
        }
        if (written == before) {
            line(below, "");
        }
    }

    static String variant(Class<?> type) {
        return type.getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT)
                + type.getSimpleName().substring(1);
    }

    private void text(String path, String text) throws IOException {
        if (!Text.isBlock(text)) {
            line(path, Text.quoted(text));
            return;
        }
        line(path, "|");
        for (String each : text.split("\n", -1)) {
            out.append(each.isEmpty() ? "" : "    ").append(each).append('\n');
        }
    }

    private void line(String path, String value) throws IOException {
        out.append("  ")
                .append(path)
                .append(value.isEmpty() ? "" : " ")
                .append(value)
                .append('\n');
        written++;
    }
}
