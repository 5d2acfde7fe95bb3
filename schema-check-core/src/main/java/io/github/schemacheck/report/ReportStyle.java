package io.github.schemacheck.report;

/**
 * How much a console is told, and how.
 *
 * @param colour only where the console is a terminal
 * @param infos whether infos are listed or only counted
 * @param samples whether examples of row values may be shown: personal data
 * @param limit the most lines of one list; the rest is counted
 * @param jsonFile where the whole report is, as told to people
 */
public record ReportStyle(boolean colour, boolean infos, boolean samples, int limit, String jsonFile) {
    public static final ReportStyle DEFAULT =
            new ReportStyle(false, false, true, 20, "target/schema-check/report.json");

    private static final int REMEDY_LINES = 12;

    /** Everything, for a file. */
    static final ReportStyle FULL = new ReportStyle(false, true, false, Integer.MAX_VALUE, "");

    /** @return the most lines of one remedy; the rest is counted */
    int remedyLines() {
        return limit == Integer.MAX_VALUE ? limit : REMEDY_LINES;
    }
}
