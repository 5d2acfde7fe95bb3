package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import java.util.stream.Stream;

/** Texts are rendered by the server, and not always the same way by two major versions. */
final class ServerMajorDiffers implements Check {
    @Override
    public Description description() {
        return new Description(
                "server-major-differs",
                Severity.WARNING,
                "The expected schema comes from another major version of PostgreSQL.",
                "Expressions are rendered differently, so that some differences may be none.");
    }

    @Override
    public Stream<Finding> run(Evidence evidence) {
        int expected = evidence.expected().serverMajor();
        int live = evidence.live().serverMajor();
        if (expected == live) {
            return Stream.empty();
        }
        return Stream.of(new Finding(
                description().id(),
                description().severity(),
                "server",
                "expected PostgreSQL " + expected + ", live has " + live,
                description().why(),
                "-- Let the expected schema come from PostgreSQL " + live
                        + ": write the snapshot anew there, or replay the migrations on that version.",
                Certainty.READ));
    }
}
