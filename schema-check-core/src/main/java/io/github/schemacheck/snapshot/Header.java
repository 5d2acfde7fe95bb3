package io.github.schemacheck.snapshot;

import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.RecordShape;
import io.github.schemacheck.schema.RecordShape.Component;
import io.github.schemacheck.schema.SchemaObject;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The line that says which object follows. The components that it tells (table, name, target) are no facts of their
 * own unless they differ from it.
 */
record Header(ObjectKind kind, String line) {
    private static final Set<String> TOLD = Set.of("table", "name", "arguments", "target");

    static Header of(SchemaObject object) {
        ObjectId id = object.id();
        String text = target(object)
                .map(about -> id.kind().label() + preposition(id.kind()) + about)
                .orElseGet(id::toString);
        return new Header(id.kind(), escape(text));
    }

    /** @throws IllegalArgumentException where the line names no kind of object */
    static Header parse(String line) {
        return new Header(ObjectKind.of(line), line);
    }

    /** @return what an owner, a grant or a comment is about */
    static Optional<ObjectId> target(SchemaObject object) {
        return RecordShape.of(object.getClass()).components().stream()
                .filter(part -> part.name().equals("target"))
                .map(part -> (ObjectId) part.in(object))
                .findFirst();
    }

    /**
     * @return the value of the component, or null where the line does not tell it
     * @throws IllegalArgumentException where the line cannot be understood
     */
    @Nullable
    Object tells(Component part) {
        if (!TOLD.contains(part.name())) {
            return null;
        }
        if (part.name().equals("target")) {
            return ObjectId.parse(unescape(line.substring((kind.label() + preposition(kind)).length())));
        }
        ObjectId id = ObjectId.parse(unescape(line));
        if (part.type() == QualifiedName.class) {
            return id.name();
        }
        boolean own = part.name().equals("name") && id.member().isEmpty();
        return own ? id.name().name() : id.member();
    }

    private static String preposition(ObjectKind kind) {
        return kind == ObjectKind.OWNERSHIP ? " of " : " on ";
    }

    /** Identifiers may hold line breaks. */
    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String text) {
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
