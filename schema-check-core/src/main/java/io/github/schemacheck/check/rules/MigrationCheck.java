package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.history.MigrationStatus;
import java.util.Optional;
import java.util.stream.Stream;

/** A check that looks at one migration at a time. What is merely pending is never a finding. */
interface MigrationCheck extends Check {
    /** @return what is wrong with it, in one line; empty where nothing is */
    Optional<String> inspect(MigrationStatus status);

    /** @return what to do, as lines of a shell or comments */
    String remedy(MigrationStatus status);

    @Override
    default Stream<Finding> run(Evidence evidence) {
        Description description = description();
        return evidence.history().migrations().stream().flatMap(status -> inspect(status).stream()
                .map(message -> new Finding(
                        description.id(),
                        description.severity(),
                        "migration " + status.name(),
                        message,
                        description.why(),
                        remedy(status),
                        Certainty.READ)));
    }
}
