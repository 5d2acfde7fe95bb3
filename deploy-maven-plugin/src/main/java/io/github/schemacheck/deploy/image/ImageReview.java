package io.github.schemacheck.deploy.image;

import io.github.schemacheck.check.Finding;
import io.github.schemacheck.deploy.image.context.BuildContext;
import io.github.schemacheck.deploy.image.context.ContextReader;
import io.github.schemacheck.deploy.image.context.DockerIgnore;
import io.github.schemacheck.deploy.image.context.IgnoreFile;
import io.github.schemacheck.deploy.image.dockerfile.Dockerfile;
import io.github.schemacheck.deploy.image.rules.ImageEvidence;
import io.github.schemacheck.deploy.image.rules.StandardImageRules;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Reads a Dockerfile and its context, and says what is wrong with them. No engine is asked. */
public final class ImageReview {
    private final Clock clock;

    /** @param clock decides which suppressions have expired */
    public ImageReview(Clock clock) {
        this.clock = clock;
    }

    /** @throws ProblemException where a file cannot be read, or BuildKit would refuse it, with its line */
    public ImageResult run(ImageSettings settings) {
        Dockerfile file = Dockerfile.parse(text(settings.dockerfile()), settings.name());
        IgnoreFile ignoreFile = IgnoreFile.of(settings.dockerfile(), settings.context());
        DockerIgnore ignore = ignoreFile.read();
        BuildContext context = ContextReader.read(settings.context(), ignore);
        ImageEvidence evidence = new ImageEvidence(file, ignore, ignoreFile.name(), context);
        List<Finding> findings = StandardImageRules.all().stream()
                .flatMap(rule -> rule.run(evidence))
                .toList();
        return new ImageResult(file, context, settings.suppressions().apply(findings, LocalDate.now(clock)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ProblemException(file + " cannot be read.", "see that it exists, and is in UTF-8.", e);
        }
    }
}
