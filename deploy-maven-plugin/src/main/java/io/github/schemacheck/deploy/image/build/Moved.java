package io.github.schemacheck.deploy.image.build;

import io.github.schemacheck.deploy.image.session.ProtoFields;
import java.time.Instant;

/**
 * How far a part of a piece of work is: a layer that is pulled, the context that is sent.
 *
 * @param part its name within the work
 * @param bytes so far
 * @param total 0 where nobody knows
 * @param at by the engine's clock
 */
record Moved(String vertex, String part, long bytes, long total, Instant at) {
    static Moved of(ProtoFields fields) {
        ProtoFields time = ProtoFields.of(fields.bytes(6));
        return new Moved(
                fields.text(2),
                fields.text(1),
                fields.number(4),
                fields.number(5),
                Instant.ofEpochSecond(time.number(1), time.number(2)));
    }
}
