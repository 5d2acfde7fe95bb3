package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a look at a fleet. */
record FleetFiles(Path folder) {
    Path json() {
        return folder.resolve("fleet-report.json");
    }

    /** Where a run that was stopped is taken up again. */
    Path journal() {
        return folder.resolve("fleet-journal.txt");
    }

    /** A CI server would take what an earlier run left for the verdict of this one. */
    void clear() {
        try {
            Files.deleteIfExists(json());
            Files.deleteIfExists(text());
            Files.deleteIfExists(html());
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    void write(String text, String json, String html) {
        try {
            Files.createDirectories(folder);
            Files.writeString(text(), text);
            Files.writeString(json(), json);
            Files.writeString(html(), html);
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    private Path text() {
        return folder.resolve("fleet-report.txt");
    }

    private Path html() {
        return folder.resolve("fleet-report.html");
    }

    private static ProblemException cannot(IOException e) {
        return new ProblemException(
                "The reports cannot be written: " + e.getMessage(), "set deploy.reportDirectory.", e);
    }
}
