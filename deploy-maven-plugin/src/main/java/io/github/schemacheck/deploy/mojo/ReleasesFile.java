package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.release.ReleaseTimes;
import io.github.schemacheck.report.html.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The page about how long releases take. */
record ReleasesFile(Path folder) {
    private static final String NAME = "releases.html";

    /** What is released stays so where nobody can read how long it took. */
    void write(ReleaseTimes times, Consumer<String> warnings) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(NAME), HtmlReport.of(times.all()));
        } catch (IOException e) {
            warnings.accept("The page of release times cannot be written: " + e.getMessage()
                    + ". What to do: set deploy.reportDirectory.");
        }
    }
}
