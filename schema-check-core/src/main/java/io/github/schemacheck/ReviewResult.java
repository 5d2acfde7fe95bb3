package io.github.schemacheck;

import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.Suppressed;
import io.github.schemacheck.check.rules.StandardChecks;
import io.github.schemacheck.data.DataFact;
import io.github.schemacheck.data.OrphanFact;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a review has to say; the reports are made from it.
 *
 * @param findings worst first
 * @param suppressed what somebody has accepted, with the reason
 * @param data what was looked up in rows; the samples in it are personal data
 * @param notChecked what this review says nothing about
 * @param evidence what the checks looked at; of a rehearsal live alone
 * @param times of the steps, in the order in which they ran
 */
public record ReviewResult(
        ReviewContext context,
        List<Finding> findings,
        List<Suppressed> suppressed,
        Migrations migrations,
        List<DataFact> data,
        List<NotChecked> notChecked,
        Evidence evidence,
        Map<String, Duration> times) {
    public ReviewResult {
        findings = findings.stream().sorted().toList();
        suppressed = List.copyOf(suppressed);
        data = List.copyOf(data);
        notChecked = List.copyOf(notChecked);
    }

    /** @return empty where there are no findings */
    public Optional<Severity> worst() {
        return findings.stream().map(Finding::severity).max(Comparator.naturalOrder());
    }

    /** @return the foreign keys whose rows were looked at */
    public List<OrphanFact.Scanned> scanned() {
        return data.stream()
                .filter(OrphanFact.Scanned.class::isInstance)
                .map(OrphanFact.Scanned.class::cast)
                .toList();
    }

    /** @return migrations in the order in which they will run */
    public List<String> pending() {
        return migrations.pending();
    }

    /** @return what all pending migrations together do to the schema, a line each */
    public List<String> pendingChanges() {
        return migrations.changes();
    }

    /** @return whether an error is a difference between the expected schema and live, and not of rows or histories */
    public boolean hasDrift() {
        return findings.stream()
                .anyMatch(finding -> finding.severity() == Severity.ERROR
                        && StandardChecks.comparing().contains(finding.check()));
    }

    public long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }
}
