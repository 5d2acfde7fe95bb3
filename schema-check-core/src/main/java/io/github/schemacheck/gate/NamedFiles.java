package io.github.schemacheck.gate;

import io.github.schemacheck.data.Assertion;
import io.github.schemacheck.data.AssertionFolder;
import io.github.schemacheck.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts that options name. Only a default may be absent: who names a file wants it read.
 *
 * @param base the folder of the module, below which the defaults are
 */
public record NamedFiles(Path base) {
    /** @return empty where nobody named a file and the default does not exist */
    public String suppressions(File file) {
        return named("deploy.suppressions", file, "schema-check/suppressions.txt");
    }

    /** The same for findings about an image. */
    public String imageSuppressions(File file) {
        return named("deploy.imageSuppressions", file, "schema-check/image-suppressions.txt");
    }

    /** The same for findings about pending migrations. */
    public String rehearsalSuppressions(File file) {
        return named("deploy.rehearsalSuppressions", file, "schema-check/rehearsal-suppressions.txt");
    }

    private String named(String parameter, File file, String usual) {
        boolean isDefault = file.toPath().equals(base.resolve(usual));
        return isDefault && !file.exists() ? "" : text(parameter, file);
    }

    /** @return empty where nobody named a file */
    public String shadowInit(@Nullable File file) {
        return file == null ? "" : text("deploy.shadowInit", file);
    }

    /** @return empty where nobody named a folder and the default does not exist */
    public List<Assertion> assertions(File folder) {
        if (folder.toPath().equals(base.resolve(AssertionFolder.DEFAULT)) && !folder.exists()) {
            return List.of();
        }
        if (!folder.isDirectory()) {
            throw new ProblemException(
                    "There is no folder " + folder + ", which deploy.assertions names.",
                    "make it, or set deploy.assertions to the right one.");
        }
        return AssertionFolder.read(folder.toPath());
    }

    private static String text(String parameter, File file) {
        if (!file.isFile()) {
            throw new ProblemException(
                    "There is no file " + file + ", which " + parameter + " names.",
                    "make that file, or set " + parameter + " to the right one; a relative path starts at the"
                            + " module's folder.");
        }
        try {
            return Files.readString(file.toPath());
        } catch (IOException e) {
            throw new ProblemException("The file " + file + " cannot be read.", "make it readable, in UTF-8.", e);
        }
    }
}
