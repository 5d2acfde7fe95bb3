package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.Tool;
import java.util.Optional;
import java.util.stream.Stream;

/** A check that looks at one migration at a time. What is merely pending is never a finding. */
interface MigrationCheck extends Check {
    /** @return what is wrong with it, in one line; empty where nothing is */
    Optional<String> inspect(MigrationStatus status);

    /** @return what to do, as lines of a shell or comments */
    String remedy(Tool tool, MigrationStatus status);

    /** @return another than the usual one where the tool goes on all the same */
    default Severity severity(Tool tool) {
        return description().severity();
    }

    @Override
    default Stream<Finding> run(Evidence evidence) {
        return evidence.histories().stream()
                .flatMap(history -> history.migrations().stream().flatMap(status -> finding(history.tool(), status)));
    }

    private Stream<Finding> finding(Tool tool, MigrationStatus status) {
        Description description = description();
        return inspect(status).stream()
                .map(message -> new Finding(
                        description.id(),
                        severity(tool),
                        "migration " + status.name(),
                        message,
                        description.why(),
                        remedy(tool, status),
                        Certainty.READ));
    }
}
