package io.github.schemacheck.gate;

import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.report.EarlierRun;
import io.github.schemacheck.report.FileStyle;
import io.github.schemacheck.report.JUnitReport;
import io.github.schemacheck.report.JsonReport;
import io.github.schemacheck.report.Places;
import io.github.schemacheck.report.SarifReport;
import io.github.schemacheck.report.TextReport;
import io.github.schemacheck.report.html.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a run.
 *
 * @param folder made where it is not there
 * @param extra what is written beside text and JSON
 */
public record ReportFiles(Path folder, Set<ExtraReport> extra) {
    private static final String JUNIT = "junit.xml";
    private static final List<String> ALL = List.of("report.json", "report.txt", "report.html", JUNIT, "report.sarif");

    /** @return where the whole report is */
    public Path json() {
        return folder.resolve("report.json");
    }

    /** A CI server would take what an earlier run left for the verdict of this one. */
    public void clear() {
        try {
            for (String name : ALL) {
                Files.deleteIfExists(folder.resolve(name));
            }
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    /** To be asked before {@link #clear}. */
    public Optional<EarlierRun> earlier() {
        return earlier(json());
    }

    /** @return empty where there is no such report, or none that can be read: what changed is then not known */
    public static Optional<EarlierRun> earlier(Path json) {
        try {
            return Files.exists(json) ? EarlierRun.parse(Files.readString(json)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * @param earlier what changed since then is said
     * @throws ProblemException where they cannot be written
     */
    public void write(ReviewResult result, FileStyle style, Places places, Optional<EarlierRun> earlier) {
        write("report.json", JsonReport.of(result, style));
        write("report.txt", TextReport.of(result, style));
        if (extra.contains(ExtraReport.HTML)) {
            write("report.html", HtmlReport.of(result, style, places, earlier));
        }
        if (extra.contains(ExtraReport.JUNIT)) {
            write(JUNIT, JUnitReport.of(result, style));
        }
        if (extra.contains(ExtraReport.SARIF)) {
            write("report.sarif", SarifReport.of(result, style, places));
        }
    }

    /** @param message why there is no verdict */
    public void writeUndecided(String message) {
        if (extra.contains(ExtraReport.JUNIT)) {
            write(JUNIT, JUnitReport.undecided(message));
        }
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    private static ProblemException cannot(IOException e) {
        return new ProblemException(
                "The reports cannot be written: " + e.getMessage(), "set deploy.reportDirectory.", e);
    }
}
