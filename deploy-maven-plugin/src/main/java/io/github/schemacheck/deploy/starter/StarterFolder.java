package io.github.schemacheck.deploy.starter;

import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The project on disk. What is there already is never touched. */
public record StarterFolder(Path path) {
    /** @return whether it was written; not where something of that name is there */
    public boolean write(StarterFile file) {
        try {
            write(file, StandardOpenOption.CREATE_NEW);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw cannot(file, e);
        }
    }

    /** For a folder of the build's own, where what an earlier run wrote is replaced. */
    public void replace(StarterFile file) {
        try {
            write(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw cannot(file, e);
        }
    }

    private void write(StarterFile file, StandardOpenOption... options) throws IOException {
        Path target = target(file);
        Files.createDirectories(target.resolveSibling(""));
        Files.writeString(target, file.text(), options);
    }

    private Path target(StarterFile file) {
        return path.resolve(file.path()).toAbsolutePath().normalize();
    }

    private ProblemException cannot(StarterFile file, IOException e) {
        return new ProblemException(
                target(file) + " cannot be written: " + e.getMessage(),
                "make its folder writable; what was written before is kept, so run the goal again.",
                e);
    }

    public boolean has(StarterFile file) {
        return Files.exists(target(file));
    }
}
