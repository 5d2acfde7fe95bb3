package io.github.schemacheck.deploy.image.engine;

import io.github.schemacheck.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * What keeps us from an engine, in the user's words.
 *
 * @param address of the engine
 */
public record EngineProblems(String address) {
    /** @param attempt what came of it, with its own causes */
    public ProblemException unreachable(Throwable attempt) {
        List<Throwable> causes = Stream.iterate(attempt, each -> each != null, Throwable::getCause)
                .toList();
        Throwable cause = causes.get(causes.size() - 1);
        String all = causes.stream()
                .map(each -> String.valueOf(each.getMessage()))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        if (causes.stream().anyMatch(each -> each instanceof TlsWantedException || each instanceof SSLException)) {
            return new ProblemException(
                    "The Docker Engine at " + address + " and this machine do not trust each other: " + words(cause)
                            + ".",
                    "set DOCKER_TLS_VERIFY=1, and DOCKER_CERT_PATH to the folder with ca.pem, which is of the"
                            + " authority of the engine's certificate, and cert.pem and key.pem, which the engine"
                            + " knows; name the engine as its certificate does.",
                    cause);
        }
        if (all.contains("permission denied")) {
            return new ProblemException(
                    "You may not use the Docker Engine at " + address + ": " + words(cause) + ".",
                    "add yourself to the group docker (sudo usermod -aG docker $USER) and log in again,"
                            + " or set DOCKER_HOST to an engine of your own (rootless).",
                    cause);
        }
        return new ProblemException(
                "No Docker Engine answers at " + address + ": " + words(cause) + ".",
                "start it (sudo systemctl start docker, or Docker Desktop), or set deploy.dockerHost or DOCKER_HOST"
                        + " to where one runs.",
                cause);
    }

    /** Some exceptions have nothing but their name to say. */
    private static String words(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.strip().replaceFirst("\\.$", "");
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
