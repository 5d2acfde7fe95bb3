package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.check.Severity;
import io.github.schemacheck.deploy.image.ImageResult;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.report.FindingsJson;
import io.github.schemacheck.report.FindingsReport;
import io.github.schemacheck.report.ReportStyle;
import io.github.schemacheck.report.ReportSubject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is written of a review of an image.
 *
 * @param stopsFrom the least severity that stops a release
 * @param suppressions the file, as told to people
 */
record ImageReports(ImageResult result, Optional<Severity> stopsFrom, String suppressions) {
    static final String TEXT = "image-report.txt";
    private static final String JSON = "image-report.json";

    /** @return what the console is told */
    String write(Path folder, String shownFolder, boolean colour) {
        ReportSubject subject = new ReportSubject(
                "the image can be built well",
                "the image can be built, and could be better",
                "the Dockerfile breaks the build or tells a secret",
                "What breaks the build or tells a secret",
                "It builds, and could be better",
                List.of(result.lookedAt(), result.holds()),
                "change the Dockerfile as said above; what is meant as it is goes into " + suppressions);
        try {
            Files.createDirectories(folder);
            ReportStyle all = new ReportStyle(false, true, false, Integer.MAX_VALUE, "", stopsFrom);
            Files.writeString(folder.resolve(TEXT), FindingsReport.of(subject, result.applied(), all));
            Files.writeString(folder.resolve(JSON), FindingsJson.of(subject, result.applied()));
        } catch (IOException e) {
            throw new ProblemException(
                    "The reports cannot be written: " + e.getMessage(), "set deploy.reportDirectory.", e);
        }
        ReportStyle console = new ReportStyle(
                colour,
                false,
                false,
                ReportStyle.DEFAULT.limit(),
                Path.of(shownFolder, TEXT).toString(),
                stopsFrom);
        return FindingsReport.of(subject, result.applied(), console);
    }
}
