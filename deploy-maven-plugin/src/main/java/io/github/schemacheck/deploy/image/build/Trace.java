package io.github.schemacheck.deploy.image.build;

import io.github.schemacheck.deploy.image.session.ProtoFields;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A message about a running build: BuildKit's {@code StatusResponse}. */
record Trace(List<Vertex> vertices, List<Moved> moved, List<Output> outputs) {
    /** What a step printed; need not be whole lines. */
    record Output(String vertex, String text) {
        private static Output of(ProtoFields fields) {
            return new Output(fields.text(1), new String(fields.bytes(4), StandardCharsets.UTF_8));
        }
    }

    static Trace of(byte[] message) {
        ProtoFields fields = ProtoFields.of(message);
        return new Trace(
                fields.each(1).stream().map(ProtoFields::of).map(Vertex::of).toList(),
                fields.each(2).stream().map(ProtoFields::of).map(Moved::of).toList(),
                fields.each(3).stream().map(ProtoFields::of).map(Output::of).toList());
    }
}
