package io.github.schemacheck.check.rules;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.SchemaObject;
import java.util.stream.Stream;

/** For kinds of objects where it is one situation whether live lacks it, has it too many or has another one. */
final class AnyWay {
    private AnyWay() {}

    static <T extends SchemaObject> Stream<Sighting> of(Change change, Class<T> type) {
        return Stream.of(
                        Missing.of(change, type).map(Missing::reported),
                        Extra.of(change, type).map(Extra::reported),
                        Differing.of(change, type).map(Differing::reported))
                .flatMap(sightings -> sightings);
    }
}
