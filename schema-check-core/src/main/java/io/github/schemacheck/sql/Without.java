package io.github.schemacheck.sql;

import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.PrimaryKey;
import io.github.schemacheck.schema.SchemaObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is not made, so that nothing is made that needs it. */
final class Without {
    private final Map<ObjectId, Pattern> names = new HashMap<>();
    private final Set<ObjectId> nullable = new HashSet<>();

    void add(ObjectId id) {
        String name = id.kind() == ObjectKind.COLUMN
                ? Identifier.quote(id.member())
                : id.name().toString();
        names.put(id, Pattern.compile("(?<![\\w\"])" + Pattern.quote(name) + "(?![\\w\"])"));
    }

    /** A column that is made, but not yet NOT NULL. */
    void addNullable(ObjectId column) {
        nullable.add(column);
    }

    boolean has(ObjectId id) {
        return names.containsKey(id);
    }

    /** @return the first of what is not made that the object or its statements speak of */
    Optional<ObjectId> neededBy(SchemaObject object, List<SqlStatement> statements) {
        if (object instanceof PrimaryKey key) {
            Optional<ObjectId> open = key.key().columns().stream()
                    .map(column -> ObjectId.column(key.table(), column))
                    .filter(nullable::contains)
                    .findFirst();
            if (open.isPresent()) {
                return open;
            }
        }
        return names.keySet().stream()
                .filter(id -> !id.equals(object.id()))
                .filter(id -> isTarget(id, object) || statements.stream().anyMatch(one -> mentions(one.text(), id)))
                .sorted()
                .findFirst();
    }

    /** A foreign key names the columns that it points to, and not the key that has to be there. */
    private static boolean isTarget(ObjectId id, SchemaObject object) {
        boolean key = id.kind() == ObjectKind.PRIMARY_KEY || id.kind() == ObjectKind.UNIQUE_CONSTRAINT;
        return key
                && object instanceof ForeignKey foreign
                && foreign.references().table().equals(id.name());
    }

    private boolean mentions(String text, ObjectId id) {
        if (id.kind() == ObjectKind.COLUMN && !text.contains(id.name().toString())) {
            return false;
        }
        boolean canBeNeeded = id.kind() == ObjectKind.COLUMN || CreationOrder.canBeNeeded(id);
        Pattern name = names.get(id);
        return canBeNeeded && name != null && name.matcher(text).find();
    }
}
