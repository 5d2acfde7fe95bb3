package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.migration.ScriptFile;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.sql.SyncText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where callbacks of Flyway are kept: ours under one name, those of people beside it. */
record CallbackFolder(Path folder) {
    void refuseIn(Path applicationFiles) {
        if (folder.toAbsolutePath()
                .normalize()
                .startsWith(applicationFiles.toAbsolutePath().normalize())) {
            throw new ProblemException(
                    "deploy.callbackDirectory is among the files of the application, which would run the script at"
                            + " every start.",
                    "set it to a folder outside of " + applicationFiles + ".");
        }
    }

    /** @return all that Flyway is to find there besides its locations; empty where there is no such folder */
    List<ScriptFile> scripts() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> new ScriptFile(file.getFileName().toString(), file.toAbsolutePath(), ""))
                    .toList();
        } catch (IOException e) {
            throw new ProblemException(
                    "The folder " + folder + " cannot be read: " + e.getMessage(), "set deploy.callbackDirectory.", e);
        }
    }

    /** @return the file; one of an earlier run is replaced */
    Path write(SyncText script) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(SyncText.FILE + ".conf"), SyncText.SETTINGS);
            return Files.writeString(folder.resolve(SyncText.FILE), script.toString());
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    /** @return whether there was one */
    boolean remove() {
        try {
            Files.deleteIfExists(folder.resolve(SyncText.FILE + ".conf"));
            return Files.deleteIfExists(folder.resolve(SyncText.FILE));
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    private static ProblemException notWritten(IOException e) {
        return new ProblemException(
                "The script cannot be written: " + e.getMessage(), "set deploy.callbackDirectory.", e);
    }
}
