package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.RehearsalResult;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.gate.ExtraReport;
import io.github.schemacheck.gate.ReportFiles;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.report.EarlierRun;
import io.github.schemacheck.report.FileStyle;
import io.github.schemacheck.report.JsonReport;
import io.github.schemacheck.report.Places;
import io.github.schemacheck.report.RehearsalReport;
import io.github.schemacheck.report.ReportStyle;
import io.github.schemacheck.report.SarifReport;
import io.github.schemacheck.report.html.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is written of a rehearsal.
 *
 * @param stopsFrom the least severity that stops a release
 */
record RehearsalReports(RehearsalResult result, Optional<Severity> stopsFrom, Path folder, Set<ExtraReport> extra) {
    Path text() {
        return folder.resolve("rehearsal.txt");
    }

    void write(Places places) {
        FileStyle style = new FileStyle(stopsFrom, false);
        ReportStyle all = new ReportStyle(false, true, false, Integer.MAX_VALUE, "", stopsFrom);
        try {
            Files.createDirectories(folder);
            Optional<EarlierRun> earlier = ReportFiles.earlier(folder.resolve("rehearsal.json"));
            Files.writeString(text(), RehearsalReport.of(result, all));
            Files.writeString(folder.resolve("rehearsal.json"), JsonReport.of(result.review(), style));
            write(ExtraReport.HTML, "rehearsal.html", () -> HtmlReport.of(result, style, places, earlier));
            write(ExtraReport.SARIF, "rehearsal.sarif", () -> SarifReport.of(result.review(), style, places));
        } catch (IOException e) {
            throw new ProblemException(
                    "The reports cannot be written: " + e.getMessage(), "set deploy.reportDirectory.", e);
        }
    }

    /** What an earlier run left would be taken for this one's. */
    private void write(ExtraReport report, String name, Supplier<String> text) throws IOException {
        if (extra.contains(report)) {
            Files.writeString(folder.resolve(name), text.get());
        } else {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    /** @param shown the file with all of it, as told to people */
    String console(String shown, boolean colour) {
        ReportStyle style = new ReportStyle(colour, false, false, ReportStyle.DEFAULT.limit(), shown, stopsFrom);
        return RehearsalReport.of(result, style);
    }
}
