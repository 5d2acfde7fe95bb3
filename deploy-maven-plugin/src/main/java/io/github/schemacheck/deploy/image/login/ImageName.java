package io.github.schemacheck.deploy.image.login;

import io.github.schemacheck.problem.ProblemException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an image.
 *
 * @param host with its port; {@code docker.io} where the name tells none
 * @param repository with the host, where the name tells one
 * @param tag {@code latest} where the name tells none
 */
public record ImageName(String host, String repository, String tag) {
    private static final String PART = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
    private static final Pattern NAME = Pattern.compile(
            "((?:[A-Za-z0-9.\\-\\[\\]:]+/)?" + PART + "(?:/" + PART + ")*)(?::([\\w][\\w.\\-]{0,127}))?");

    /** @throws ProblemException where the engine would refuse it */
    public static ImageName parse(String text) {
        return read(text)
                .orElseThrow(() -> new ProblemException(
                        "\"" + text + "\" is no name of an image.",
                        "use host/name:tag in lower case, with letters, digits, dots, dashes and underscores; only"
                                + " a tag may have capitals."));
    }

    /** @return empty where the engine would refuse it */
    public static Optional<ImageName> read(String text) {
        Matcher name = NAME.matcher(text);
        if (!name.matches()) {
            return Optional.empty();
        }
        String repository = name.group(1);
        String first = repository.contains("/") ? repository.substring(0, repository.indexOf('/')) : "";
        boolean host = first.contains(".") || first.contains(":") || first.equals("localhost");
        return Optional.of(new ImageName(
                host ? first : "docker.io", repository, name.group(2) == null ? "latest" : name.group(2)));
    }

    @Override
    public String toString() {
        return repository + ":" + tag;
    }
}
