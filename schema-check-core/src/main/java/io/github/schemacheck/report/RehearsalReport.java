package io.github.schemacheck.report;

import io.github.schemacheck.RehearsalResult;
import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/** What pending migrations do, as people read it: each statement with who waits for it, then what to do better. */
public final class RehearsalReport {
    private RehearsalReport() {}

    /** @return at most 100 columns wide, but for what is to be pasted; ends with a line end */
    public static String of(RehearsalResult result, ReportStyle style) {
        return FindingsReport.of(
                ReportSubject.REHEARSAL.telling(lines(result, style)),
                new Suppressions.Applied(
                        result.review().findings(), result.review().suppressed()),
                style);
    }

    private static List<String> lines(RehearsalResult result, ReportStyle style) {
        Trace trace = result.trace();
        List<String> lines = new ArrayList<>();
        long failed = trace.statements().stream().filter(StatementTrace::failed).count();
        lines.add("Rehearsed " + Counted.of(result.review().pending().size(), "pending migration") + ", "
                + Counted.of(trace.statements().size(), "statement") + ", on a shadow made like "
                + result.review().context().address() + " (PostgreSQL "
                + result.review().context().live().version() + ").");
        lines.add("Proven: " + (trace.statements().size() - failed) + ". Failed: " + failed
                + ". Not traced or not run: " + trace.notTraced().size() + ".");
        trace.statements().stream()
                .limit(style.limit())
                .forEach(statement -> lines.add(statement.place() + "  " + StatementText.of(trace, statement)));
        if (trace.statements().size() > style.limit()) {
            lines.add("… and " + (trace.statements().size() - style.limit()) + " more, in " + style.jsonFile());
        }
        trace.notTraced().stream()
                .limit(style.limit())
                .forEach(not -> lines.add("not seen: " + not.what() + ": " + not.why()));
        return lines;
    }
}
