package io.github.schemacheck.deploy.image.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.deploy.image.dockerfile.Keyword;
import io.github.schemacheck.deploy.image.dockerfile.Mount;
import java.util.Optional;
import java.util.stream.Stream;

public final class BaseNotPinned implements ImageRule {
    private static final Description ABOUT = new Description(
            "base-not-pinned",
            Severity.WARNING,
            "An image is used without a version.",
            "The same sources make another image tomorrow, and nobody sees why.");

    @Override
    public Description description() {
        return ABOUT;
    }

    @Override
    public Stream<Finding> run(ImageEvidence evidence) {
        Stream<Finding> bases = evidence.bases()
                .filter(step -> evidence.file().parent(step.stage()).isEmpty())
                .flatMap(step -> finding(step, step.stage().base()));
        Stream<Finding> copies = evidence.steps(Keyword.COPY).flatMap(step -> step.instruction().flag("from").stream()
                .filter(from -> evidence.file().stage(from).isEmpty())
                .flatMap(from -> finding(step, from)));
        Stream<Finding> mounts = evidence.steps(Keyword.RUN).flatMap(step -> step.instruction().mounts().stream()
                .map(Mount::options)
                .flatMap(options -> Optional.ofNullable(options.get("from")).stream())
                .filter(from -> evidence.file().stage(from).isEmpty())
                .flatMap(from -> finding(step, from)));
        return Stream.concat(bases, Stream.concat(copies, mounts));
    }

    /** A name with a variable that the file does not tell may well be pinned from outside. */
    private static Stream<Finding> finding(Step step, String image) {
        if (image.equals("scratch") || image.contains("$") || image.contains("@")) {
            return Stream.empty();
        }
        String last = image.substring(image.lastIndexOf('/') + 1);
        int colon = last.indexOf(':');
        String tag = colon < 0 ? "" : last.substring(colon + 1);
        String remedy = "# write the version, or the digest that the registry tells\n"
                + image.substring(0, image.length() - (colon < 0 ? 0 : tag.length() + 1)) + ":<version>";
        if (tag.isEmpty()) {
            return Stream.of(step.finding(ABOUT, image + " has no tag, which means latest", remedy));
        }
        return tag.equals("latest") ? Stream.of(step.finding(ABOUT, image + " moves", remedy)) : Stream.empty();
    }
}
