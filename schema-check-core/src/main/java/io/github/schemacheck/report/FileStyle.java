package io.github.schemacheck.report;

import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import java.util.Optional;

/**
 * What files and annotations may hold, and what stops the release.
 *
 * @param stopsFrom the least severity that stops it; empty: none does
 * @param samples whether examples of row values may be in them: personal data, which others may read
 */
public record FileStyle(Optional<Severity> stopsFrom, boolean samples) {
    /** Errors stop, and no row value leaves the console. */
    public static final FileStyle DEFAULT = new FileStyle(Optional.of(Severity.ERROR), false);

    public boolean stops(Finding finding) {
        return stopsFrom.filter(finding.severity()::isAtLeast).isPresent();
    }
}
