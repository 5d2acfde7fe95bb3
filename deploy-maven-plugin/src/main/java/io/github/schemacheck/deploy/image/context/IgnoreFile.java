package io.github.schemacheck.deploy.image.context;

import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that says what does not travel. */
public record IgnoreFile(Path file) {
    /** @return the one that is named after the Dockerfile and stands beside it, else the context's; may not exist */
    public static IgnoreFile of(Path dockerfile, Path context) {
        Path own = dockerfile.resolveSibling(dockerfile.getFileName() + ".dockerignore");
        return new IgnoreFile(Files.exists(own) ? own : context.resolve(".dockerignore"));
    }

    public String name() {
        return file.getFileName().toString();
    }

    /**
     * @return what it takes out; nothing where it does not exist
     * @throws ProblemException where it cannot be read, or the engine would refuse a pattern of it
     */
    public DockerIgnore read() {
        if (!Files.exists(file)) {
            return DockerIgnore.NONE;
        }
        try {
            return DockerIgnore.parse(Files.readString(file), name());
        } catch (IOException e) {
            throw new ProblemException(file + " cannot be read.", "see that it is in UTF-8.", e);
        }
    }
}
