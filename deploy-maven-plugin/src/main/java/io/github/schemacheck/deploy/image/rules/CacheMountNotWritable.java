package io.github.schemacheck.deploy.image.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.deploy.image.dockerfile.Keyword;
import io.github.schemacheck.deploy.image.dockerfile.Mount;
import java.util.Optional;
import java.util.stream.Stream;

public final class CacheMountNotWritable implements ImageRule {
    private static final Description ABOUT = new Description(
            "cache-mount-not-writable",
            Severity.WARNING,
            "A cache mount belongs to root, and the step does not run as root.",
            "The step cannot write there: it fails, or downloads everything each time.");

    @Override
    public Description description() {
        return ABOUT;
    }

    @Override
    public Stream<Finding> run(ImageEvidence evidence) {
        return evidence.steps(Keyword.RUN)
                .flatMap(run -> user(run, evidence).stream().flatMap(user -> run.instruction().mounts().stream()
                        .filter(mount -> mount.isCache() && !isOpened(mount))
                        .map(mount -> run.assumed(
                                ABOUT,
                                "user " + user + " cannot write to the cache mount on " + mount.target(),
                                "--mount=type=cache,uid=<id of " + user + ">,target=" + mount.target()))));
    }

    private static boolean isOpened(Mount mount) {
        return Stream.of("uid", "gid", "mode", "from").anyMatch(mount.options()::containsKey);
    }

    /** @return the last user that is set above, in this stage, where it is not root */
    private static Optional<String> user(Step run, ImageEvidence evidence) {
        return evidence.before(run).stream()
                .filter(step -> step.is(Keyword.USER))
                .reduce((earlier, later) -> later)
                .map(step -> step.expand(step.instruction().arguments().get(0)))
                .filter(user -> !user.matches("(root|0)(:.*)?") && !user.contains("$"));
    }
}
