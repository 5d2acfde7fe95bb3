package io.github.schemacheck.report;

import io.github.schemacheck.check.Severity;
import java.util.Optional;

/**
 * How much a console is told, and how.
 *
 * @param colour only where the console is a terminal
 * @param infos whether infos are listed or only counted
 * @param samples whether examples of row values may be shown: personal data
 * @param limit the most lines of one list; the rest is counted
 * @param jsonFile where the whole report is, as told to people
 * @param stopsFrom the least severity that stops the release, on which the verdict depends; empty: none does
 */
public record ReportStyle(
        boolean colour, boolean infos, boolean samples, int limit, String jsonFile, Optional<Severity> stopsFrom) {
    public static final ReportStyle DEFAULT =
            new ReportStyle(false, false, true, 20, "target/schema-check/report.json", Optional.of(Severity.ERROR));

    private static final int REMEDY_LINES = 12;

    /** Everything, for a file. */
    static ReportStyle full(FileStyle style) {
        return new ReportStyle(false, true, style.samples(), Integer.MAX_VALUE, "", style.stopsFrom());
    }

    /** @return for a file, with everything and no row values */
    public static ReportStyle inFile(Optional<Severity> stopsFrom) {
        return full(new FileStyle(stopsFrom, false));
    }

    /** @return the most lines of one remedy; the rest is counted */
    int remedyLines() {
        return limit == Integer.MAX_VALUE ? limit : REMEDY_LINES;
    }
}
