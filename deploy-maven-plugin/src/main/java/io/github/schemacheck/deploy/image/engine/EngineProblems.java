package io.github.schemacheck.deploy.image.engine;

import io.github.schemacheck.problem.ProblemException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What keeps us from an engine, in the user's words.
 *
 * @param address of the engine
 */
public record EngineProblems(String address) {
    /** @param cause what came of the attempt, with its own causes */
    public ProblemException unreachable(Throwable cause) {
        String all = Stream.iterate(cause, each -> each != null, Throwable::getCause)
                .map(each -> String.valueOf(each.getMessage()))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        if (all.contains("permission denied")) {
            return new ProblemException(
                    "You may not use the Docker Engine at " + address + ".",
                    "add yourself to the group docker (sudo usermod -aG docker $USER) and log in again,"
                            + " or set DOCKER_HOST to an engine of your own (rootless).",
                    cause);
        }
        return new ProblemException(
                "No Docker Engine answers at " + address + ".",
                "start it (sudo systemctl start docker, or Docker Desktop), or set deploy.dockerHost or DOCKER_HOST"
                        + " to where one runs.",
                cause);
    }

    /** It had begun to answer. */
    public ProblemException lost(Throwable cause) {
        return new ProblemException(
                "The Docker Engine at " + address + " went away while it worked.",
                "see its log (journalctl -u docker), and start it again.",
                cause);
    }

    /** Docker 20.10 overflows its stack where it writes a cache in which stages make the same layer. */
    public ProblemException lostWithInlineCache(Throwable cause) {
        return new ProblemException(
                "The Docker Engine at " + address + " went away while it worked on an image with an inline cache.",
                "start it again; Docker 20.10 crashes where an image takes its cache along whose stages make the same"
                        + " layer: use a newer engine, or build without deploy.inlineCache.",
                cause);
    }
}
