package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.RehearsalResult;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.report.FileStyle;
import io.github.schemacheck.report.JsonReport;
import io.github.schemacheck.report.Places;
import io.github.schemacheck.report.RehearsalReport;
import io.github.schemacheck.report.ReportStyle;
import io.github.schemacheck.report.SarifReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is written of a rehearsal.
 *
 * @param stopsFrom the least severity that stops a release
 */
record RehearsalReports(RehearsalResult result, Optional<Severity> stopsFrom, Path folder) {
    Path text() {
        return folder.resolve("rehearsal.txt");
    }

    void write(Places places) {
        FileStyle style = new FileStyle(stopsFrom, false);
        ReportStyle all = new ReportStyle(false, true, false, Integer.MAX_VALUE, "", stopsFrom);
        try {
            Files.createDirectories(folder);
            Files.writeString(text(), RehearsalReport.of(result, all));
            Files.writeString(folder.resolve("rehearsal.json"), JsonReport.of(result.review(), style));
            Files.writeString(folder.resolve("rehearsal.sarif"), SarifReport.of(result.review(), style, places));
        } catch (IOException e) {
            throw new ProblemException(
                    "The reports cannot be written: " + e.getMessage(), "set deploy.reportDirectory.", e);
        }
    }

    /** @param shown the file with all of it, as told to people */
    String console(String shown, boolean colour) {
        ReportStyle style = new ReportStyle(colour, false, false, ReportStyle.DEFAULT.limit(), shown, stopsFrom);
        return RehearsalReport.of(result, style);
    }
}
