package io.github.schemacheck.gate;

import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/** @param closes the least severity that stops a release; empty: none does */
public record Gate(Optional<Severity> closes) {
    /**
     * @param failOn {@code error}, {@code warning} or {@code never}
     * @throws ProblemException for any other word
     */
    public static Gate of(String failOn) {
        return switch (failOn) {
            case "error" -> new Gate(Optional.of(Severity.ERROR));
            case "warning" -> new Gate(Optional.of(Severity.WARNING));
            case "never" -> new Gate(Optional.empty());
            default -> throw new ProblemException(
                    "deploy.failOn is \"" + failOn + "\".", "set it to error, warning or never.");
        };
    }

    /** @return whether one of them stops a release */
    public boolean isClosedTo(List<Finding> findings) {
        return closes.isPresent()
                && findings.stream().anyMatch(finding -> finding.severity().isAtLeast(closes.get()));
    }
}
