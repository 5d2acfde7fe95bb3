package io.github.schemacheck.snapshot;

import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.RecordShape;
import io.github.schemacheck.schema.RecordShape.Component;
import io.github.schemacheck.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The line that says which object follows. The components that it tells (table, name, target) are no facts of their
 * own unless they differ from it.
 *
 * @param meant the object, or what it is about; null where the line tells no component
 */
record Header(ObjectKind kind, String line, @Nullable ObjectId meant) {
    private static final Set<String> TOLD = Set.of("table", "name", "arguments", "target");

    static Header of(SchemaObject object) {
        ObjectId id = object.id();
        Optional<ObjectId> target = target(object);
        String text = target.map(about -> id.kind().label() + preposition(id.kind()) + about)
                .orElseGet(id::toString);
        return new Header(id.kind(), escape(text), target.orElse(id));
    }

    /** @throws IllegalArgumentException where the line names no object */
    static Header parse(String line) {
        ObjectKind kind = ObjectKind.of(line);
        List<Component> parts = RecordShape.of(kind.type()).components();
        if (parts.stream().noneMatch(part -> TOLD.contains(part.name()))) {
            return new Header(kind, line, null);
        }
        boolean about = parts.stream().anyMatch(part -> part.name().equals("target"));
        String words = kind.label() + preposition(kind);
        String id = about ? line.substring(Math.min(words.length(), line.length())) : line;
        return new Header(kind, line, ObjectId.parse(unescape(id)));
    }

    /** @return what an owner, a grant or a comment is about */
    static Optional<ObjectId> target(SchemaObject object) {
        return RecordShape.of(object.getClass()).components().stream()
                .filter(part -> part.name().equals("target"))
                .map(part -> (ObjectId) part.in(object))
                .findFirst();
    }

    /** @return the value of the component, or null where the line does not tell it */
    @Nullable
    Object tells(Component part) {
        if (meant == null || !TOLD.contains(part.name())) {
            return null;
        }
        if (part.name().equals("target")) {
            return meant;
        }
        if (part.type() == QualifiedName.class) {
            return meant.name();
        }
        boolean own = part.name().equals("name") && meant.member().isEmpty();
        return own ? meant.name().name() : meant.member();
    }

    private static String preposition(ObjectKind kind) {
        return kind == ObjectKind.OWNERSHIP ? " of " : " on ";
    }

    /** Identifiers may hold line breaks. */
    private static String escape(String text) {
        if (text.indexOf('\\') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text;
        }
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char escaped = text.charAt(++i);
                plain.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
