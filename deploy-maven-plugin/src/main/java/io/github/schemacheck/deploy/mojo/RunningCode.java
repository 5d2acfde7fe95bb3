package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.changes.StaleImage;
import io.github.schemacheck.deploy.image.login.ImageName;
import io.github.schemacheck.deploy.image.registry.Registry;
import io.github.schemacheck.deploy.image.registry.RemoteImage;
import io.github.schemacheck.problem.ProblemException;
import java.util.Optional;

/**
 * Whether what runs was made of the code that was pushed last, by the labels of both images.
 *
 * @param pushed the name under which images are pushed
 */
record RunningCode(Registry registry, ImageName pushed) {
    /**
     * @param running the image that runs, with its digest
     * @return for people; empty where it is another image altogether, or has no digest
     */
    Optional<String> line(String running) {
        int at = running.indexOf('@');
        if (at < 0 || !isOurs(running.substring(0, at))) {
            return Optional.empty();
        }
        try {
            return Optional.of(compared(running.substring(at + 1)));
        } catch (ProblemException e) {
            return Optional.of("  Note: whether it was made of what was pushed last is not known: " + e.problem());
        }
    }

    private boolean isOurs(String name) {
        return name.equals(pushed.repository()) || name.startsWith(pushed.repository() + ":");
    }

    private String compared(String digest) {
        Optional<RemoteImage> last = registry.find(pushed, pushed.tag());
        Optional<RemoteImage> runs = registry.find(pushed, digest);
        if (last.isEmpty() || runs.isEmpty()) {
            return "  Note: whether it was made of what was pushed last is not known: the registry has no "
                    + (last.isEmpty() ? pushed.toString() : pushed.repository() + "@" + digest) + ".";
        }
        return StaleImage.between(last.get().labels(), runs.get().labels())
                .map(stale ->
                        "  Note: " + stale + " Was it deployed (mvn deploy:railway)? mvn deploy:clean clears caches.")
                .orElse("  code     is what was pushed last as " + pushed);
    }
}
