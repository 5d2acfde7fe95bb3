package io.github.schemacheck.deploy.image.build;

import io.github.schemacheck.deploy.image.session.ProtoFields;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A piece of work of BuildKit's, as it was last heard of.
 *
 * @param inputs ids of those that it waits for
 * @param cached whether nothing had to be done; may be told after it has ended
 * @param error empty for none
 */
record Vertex(
        String id,
        List<String> inputs,
        String name,
        boolean cached,
        Optional<Instant> started,
        Optional<Instant> ended,
        String error) {

    static Vertex of(ProtoFields fields) {
        return new Vertex(
                fields.text(1),
                fields.each(2).stream()
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .toList(),
                fields.text(3),
                fields.number(4) != 0,
                instant(fields, 5),
                instant(fields, 6),
                fields.text(7));
    }

    private static Optional<Instant> instant(ProtoFields fields, int field) {
        if (!fields.has(field)) {
            return Optional.empty();
        }
        ProtoFields time = ProtoFields.of(fields.bytes(field));
        return Optional.of(Instant.ofEpochSecond(time.number(1), time.number(2)));
    }

    /** What is known stays known: a later word about it may leave things out. */
    Vertex or(Vertex earlier) {
        return new Vertex(
                id,
                inputs.isEmpty() ? earlier.inputs : inputs,
                name,
                cached || earlier.cached,
                started.or(() -> earlier.started),
                ended.or(() -> earlier.ended),
                error.isEmpty() ? earlier.error : error);
    }

    Duration took() {
        return started.flatMap(from -> ended.map(to -> Duration.between(from, to)))
                .orElse(Duration.ZERO);
    }
}
