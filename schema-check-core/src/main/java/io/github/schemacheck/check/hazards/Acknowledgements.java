package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.Suppressed;
import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a migration itself says is meant: {@code -- schema-check: allow <id> because …} above a statement. */
public final class Acknowledgements {
    private static final Pattern FORM =
            Pattern.compile("--\\s*schema-check:\\s*allow\\s+(\\S+)\\s+because\\s+(\\S.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEANT = Pattern.compile("--\\s*schema-check:.*", Pattern.CASE_INSENSITIVE);

    private Acknowledgements() {}

    private record Allowed(StatementTrace statement, String check, String reason) {
        boolean covers(Finding finding) {
            return finding.check().equals(check) && finding.object().equals(Spot.object(statement));
        }
    }

    /** @return what is left, with a finding for each comment that covers nothing or cannot be read; what it covers */
    public static Suppressions.Applied apply(Trace trace, List<Finding> findings) {
        List<Finding> kept = new ArrayList<>();
        List<Allowed> all = new ArrayList<>();
        for (StatementTrace statement : trace.statements()) {
            for (String comment : statement.above()) {
                Matcher form = FORM.matcher(comment);
                if (form.matches()) {
                    all.add(new Allowed(statement, form.group(1), form.group(2)));
                } else if (MEANT.matcher(comment).matches()) {
                    kept.add(about(statement, Severity.WARNING, "cannot be read: " + comment));
                }
            }
        }
        List<Suppressed> suppressed = new ArrayList<>();
        for (Finding finding : findings) {
            all.stream()
                    .filter(each -> each.covers(finding))
                    .findFirst()
                    .ifPresentOrElse(
                            each -> suppressed.add(new Suppressed(finding, each.reason())), () -> kept.add(finding));
        }
        all.stream()
                .filter(each -> findings.stream().noneMatch(each::covers))
                .forEach(each -> kept.add(about(each.statement(), Severity.INFO, "covers nothing: " + each.check())));
        return new Suppressions.Applied(kept, suppressed);
    }

    private static Finding about(StatementTrace statement, Severity severity, String message) {
        return new Finding(
                "acknowledgement",
                severity,
                Spot.object(statement),
                "the comment above it " + message,
                "it would silently accept the next finding, or accepts none",
                "-- schema-check: allow <id> because <reason>",
                Certainty.READ);
    }
}
