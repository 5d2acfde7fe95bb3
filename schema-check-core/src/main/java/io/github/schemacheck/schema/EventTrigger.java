package io.github.schemacheck.schema;

import java.util.List;
import java.util.Optional;

/** @param tags of WHEN TAG IN, sorted; empty for all */
public record EventTrigger(String name, String event, QualifiedName function, Trigger.Firing firing, List<String> tags)
        implements SchemaObject {
    public EventTrigger {
        tags = List.copyOf(tags);
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.EVENT_TRIGGER, QualifiedName.global(name));
    }

    @Override
    public Optional<ObjectId> parent() {
        return Optional.empty();
    }
}
