package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.check.Rule;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.Suppressed;
import io.github.schemacheck.deploy.image.ImageResult;
import io.github.schemacheck.deploy.image.rules.StandardImageRules;
import io.github.schemacheck.gate.ExtraReport;
import io.github.schemacheck.migration.SourceLine;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.report.FileStyle;
import io.github.schemacheck.report.FindingsJson;
import io.github.schemacheck.report.FindingsReport;
import io.github.schemacheck.report.GitHubCommands;
import io.github.schemacheck.report.JUnitReport;
import io.github.schemacheck.report.Places;
import io.github.schemacheck.report.ReportStyle;
import io.github.schemacheck.report.ReportSubject;
import io.github.schemacheck.report.Reviewed;
import io.github.schemacheck.report.SarifReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is written of a review of an image.
 *
 * @param stopsFrom the least severity that stops a release
 * @param suppressions the file, as told to people
 * @param places whose own file is the Dockerfile: what no line of it says is at its first one
 */
record ImageReports(
        ImageResult result,
        Optional<Severity> stopsFrom,
        String suppressions,
        Path dockerfile,
        Places places,
        Instant at,
        Set<ExtraReport> extra) {
    private static final Pattern LINE = Pattern.compile("^.*:(\\d+) ");

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
            write(folder, ExtraReport.JUNIT, "image-junit.xml", () -> JUnitReport.of(reviewed(), style()));
            write(folder, ExtraReport.SARIF, "image-report.sarif", () -> SarifReport.of(reviewed(), places));
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

    /** @return for a step of GitHub Actions, a line each */
    List<String> annotations() {
        return extra.contains(ExtraReport.GITHUB) ? GitHubCommands.of(reviewed(), places) : List.of();
    }

    private Reviewed reviewed() {
        Map<String, SourceLine> sources = new HashMap<>();
        Stream.concat(
                        result.applied().kept().stream(),
                        result.applied().suppressed().stream().map(Suppressed::finding))
                .forEach(finding -> LINE.matcher(finding.object())
                        .results()
                        .forEach(line -> sources.put(
                                finding.object(), new SourceLine(dockerfile, Integer.parseInt(line.group(1))))));
        return new Reviewed(
                Reviewed.Kind.IMAGE,
                at,
                StandardImageRules.all().stream().map(Rule::description).toList(),
                result.applied(),
                List.of(),
                sources,
                Map.of("dockerfile", result.file().name()),
                Duration.ZERO);
    }

    private FileStyle style() {
        return new FileStyle(stopsFrom, false);
    }

    /** What an earlier run left would be taken for this one's. */
    private void write(Path folder, ExtraReport report, String name, Supplier<String> text) throws IOException {
        if (extra.contains(report)) {
            Files.writeString(folder.resolve(name), text.get());
        } else {
            Files.deleteIfExists(folder.resolve(name));
        }
    }
}
