package io.github.schemacheck.deploy.image.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.deploy.image.context.BuildContext.Part;
import io.github.schemacheck.deploy.image.dockerfile.Keyword;
import java.util.List;
import java.util.stream.Stream;

public final class ContextNotIgnored implements ImageRule {
    private static final Description ABOUT = new Description(
            "context-not-ignored",
            Severity.WARNING,
            "The context holds what no image wants.",
            "It travels to the engine and, with COPY of a whole folder, ends every cache and lands in the image.");

    @Override
    public Description description() {
        return ABOUT;
    }

    /** What a COPY names itself is wanted: a build on the host copies from target. */
    @Override
    public Stream<Finding> run(ImageEvidence evidence) {
        List<String> sources = evidence.steps(Keyword.COPY, Keyword.ADD)
                .filter(Step::copiesFromContext)
                .flatMap(step -> step.sources().stream())
                .toList();
        return evidence.context().notable().stream()
                .filter(part -> sources.stream().noneMatch(source -> names(source, part.path())))
                .map(part -> finding(part, sources, evidence));
    }

    private static boolean names(String source, String path) {
        return source.equals(path) || source.startsWith(path + "/");
    }

    private static boolean holds(String source, String path) {
        return source.equals(".") || source.equals("*") || path.startsWith(source.replaceAll("/+$", "") + "/");
    }

    private static Finding finding(Part part, List<String> sources, ImageEvidence evidence) {
        boolean copied = sources.stream().anyMatch(source -> holds(source, part.path()));
        String name = part.path().substring(part.path().lastIndexOf('/') + 1);
        return new Finding(
                ABOUT.id(),
                copied ? Severity.WARNING : Severity.INFO,
                "context " + part.path(),
                Bytes.text(part.bytes()) + ", " + part.files() + (part.files() == 1 ? " file" : " files")
                        + (copied ? ", and a COPY takes them into the image" : ", which nothing copies"),
                ABOUT.why(),
                "# in " + evidence.ignoreFile() + "\n" + (name.equals(part.path()) ? name : "**/" + name),
                Certainty.READ);
    }
}
