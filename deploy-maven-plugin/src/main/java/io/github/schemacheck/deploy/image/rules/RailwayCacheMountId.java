package io.github.schemacheck.deploy.image.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.deploy.image.dockerfile.Keyword;
import io.github.schemacheck.deploy.image.dockerfile.Mount;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

public final class RailwayCacheMountId implements ImageRule {
    private static final Description ABOUT = new Description(
            "railway-cache-mount-id",
            Severity.ERROR,
            "Railway does not take the id of a cache mount.",
            "A build on Railway stops at once; one that only pushes its image is not concerned.");
    private static final Pattern ID = Pattern.compile("s/[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}-.+");

    @Override
    public Description description() {
        return ABOUT;
    }

    /** Files of Railway, or one id of its form, tell that Railway builds this. */
    @Override
    public Stream<Finding> run(ImageEvidence evidence) {
        boolean meant = evidence.steps(Keyword.RUN)
                .flatMap(step -> step.instruction().mounts().stream())
                .anyMatch(mount ->
                        mount.option("id").filter(id -> id.startsWith("s/")).isPresent());
        if (!meant && !evidence.isForRailway()) {
            return Stream.empty();
        }
        return evidence.steps(Keyword.RUN).flatMap(step -> step.instruction().mounts().stream()
                .filter(Mount::isCache)
                .flatMap(mount -> wrong(mount).map(what -> step.assumed(ABOUT, what, remedy(mount))).stream()));
    }

    private static Optional<String> wrong(Mount mount) {
        String id = mount.option("id").orElse("");
        if (id.isEmpty()) {
            return Optional.of("the cache mount on " + mount.target() + " has no id");
        }
        if (id.contains("$")) {
            return Optional.of("the id of the cache mount on " + mount.target() + " has a variable in it");
        }
        return ID.matcher(id).matches()
                ? Optional.empty()
                : Optional.of("the id \"" + id + "\" is not s/<service id>-<path>");
    }

    private static String remedy(Mount mount) {
        return "# the service's id, as its settings on Railway show it, written out\n"
                + "--mount=type=cache,id=s/<service id>-" + mount.target() + ",target=" + mount.target();
    }
}
