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
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    void write(String text, String json) {
        try {
            Files.createDirectories(folder);
            Files.writeString(text(), text);
            Files.writeString(json(), json);
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    private Path text() {
        return folder.resolve("fleet-report.txt");
    }

    private static ProblemException cannot(IOException e) {
        return new ProblemException(
                "The reports cannot be written: " + e.getMessage(), "set deploy.reportDirectory.", e);
    }
}
