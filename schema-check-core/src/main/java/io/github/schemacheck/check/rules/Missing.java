package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.SchemaObject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An object that live lacks. */
record Missing<T extends SchemaObject>(Change change, T expected) {
    static <T extends SchemaObject> Stream<Missing<T>> of(Change change, Class<T> type) {
        return change instanceof Change.Removed && type.isInstance(change.subject())
                ? Stream.of(new Missing<>(change, type.cast(change.subject())))
                : Stream.empty();
    }

    static Stream<Missing<SchemaObject>> of(Change change, Set<ObjectKind> kinds) {
        return of(change, SchemaObject.class)
                .filter(any -> kinds.contains(change.id().kind()));
    }

    Sighting reported() {
        return new Sighting(change, Optional.empty(), "expected, but live does not have it");
    }

    Sighting as(Severity severity) {
        return new Sighting(change, Optional.of(severity), reported().message());
    }
}
