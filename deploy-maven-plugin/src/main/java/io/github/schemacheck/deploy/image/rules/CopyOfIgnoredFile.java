package io.github.schemacheck.deploy.image.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.deploy.image.dockerfile.Keyword;
import java.util.regex.Pattern;
import java.util.stream.Stream;

public final class CopyOfIgnoredFile implements ImageRule {
    private static final Description ABOUT = new Description(
            "copy-of-ignored-file",
            Severity.ERROR,
            "What is copied is ignored.",
            "The engine never gets it, so the build stops with \"not found\".");
    private static final Pattern UNSURE = Pattern.compile(".*[*?\\[$].*|.*://.*|git@.*");

    @Override
    public Description description() {
        return ABOUT;
    }

    /** A pattern may match something else; an ignored folder may hold something that is not. */
    @Override
    public Stream<Finding> run(ImageEvidence evidence) {
        return evidence.steps(Keyword.COPY, Keyword.ADD)
                .filter(Step::copiesFromContext)
                .flatMap(step -> step.sources().stream()
                        .map(source -> source.replaceAll("/+$", ""))
                        .filter(source -> !source.equals(".")
                                && !source.isEmpty()
                                && !UNSURE.matcher(source).matches())
                        .filter(evidence.ignore()::ignoresAll)
                        .map(source -> step.finding(
                                ABOUT,
                                source + " is ignored",
                                "# at the end of " + evidence.ignoreFile() + "\n!" + source)));
    }
}
