package io.github.schemacheck.check.rules;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Privileges that differ; an entry with none stands for what PostgreSQL grants by itself and somebody revoked. */
final class Privileges {
    private Privileges() {}

    static <T extends SchemaObject> Stream<Sighting> of(
            Change change, Class<T> type, Function<T, List<String>> privileges) {
        if (!type.isInstance(change.subject())
                || !privileges.apply(type.cast(change.subject())).isEmpty()) {
            return AnyWay.of(change, type);
        }
        if (change instanceof Change.Added) {
            return Stream.of(new Sighting(
                    change, Optional.empty(), "revoked in live: it lacks what PostgreSQL grants by itself"));
        }
        return change instanceof Change.Removed
                ? Stream.of(new Sighting(
                        change, Optional.empty(), "expected to be revoked, live still has what PostgreSQL grants"))
                : AnyWay.of(change, type);
    }
}
