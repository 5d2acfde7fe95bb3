package io.github.schemacheck.deploy.image.context;

import io.github.schemacheck.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a {@code .dockerignore} takes out, as BuildKit decides while it walks down: the last pattern that matches wins,
 * a pattern that matches a folder matches what is in it, and a folder is not looked into where no exception could bring
 * back something of it.
 */
public final class DockerIgnore {
    /** Nothing is ignored. */
    public static final DockerIgnore NONE = new DockerIgnore(List.of());

    private final List<IgnorePattern> patterns;
    private final boolean exceptions;
    private final boolean plainExceptions;

    private DockerIgnore(List<IgnorePattern> patterns) {
        this.patterns = List.copyOf(patterns);
        this.exceptions = patterns.stream().anyMatch(IgnorePattern::exception);
        this.plainExceptions =
                patterns.stream().filter(IgnorePattern::exception).allMatch(IgnorePattern::isPlain);
    }

    /**
     * @param name of the file, for messages
     * @throws ProblemException for a pattern that the engine refuses, with its line; for some, when they are asked
     */
    public static DockerIgnore parse(String text, String name) {
        List<IgnorePattern> patterns = new ArrayList<>();
        int number = 0;
        for (String line : text.startsWith("\uFEFF")
                ? text.substring(1).lines().toList()
                : text.lines().toList()) {
            number++;
            int here = number;
            cleaned(line)
                    .flatMap(pattern -> pattern(pattern, name + ", line " + here))
                    .ifPresent(patterns::add);
        }
        return new DockerIgnore(patterns);
    }

    /**
     * @param patterns as an engine asks for them: cleaned, and none of them a comment
     * @throws ProblemException for a pattern that the engine itself would refuse; for some, when they are asked
     */
    public static DockerIgnore of(List<String> patterns) {
        return new DockerIgnore(patterns.stream()
                .flatMap(each -> pattern(each, "The engine").stream())
                .toList());
    }

    /** Only a line that begins with a hash is a comment; a slash at the front means nothing. */
    private static Optional<String> cleaned(String line) {
        String pattern = line.strip();
        if (line.startsWith("#") || pattern.isEmpty()) {
            return Optional.empty();
        }
        boolean exception = pattern.startsWith("!");
        String path = exception ? pattern.substring(1).strip() : pattern;
        if (!path.isEmpty()) {
            path = CleanPath.of(path);
            path = path.length() > 1 && path.startsWith("/") ? path.substring(1) : path;
        }
        return Optional.of(exception ? "!" + path : path);
    }

    /** The engine cleans once more what is cleaned, with the exclamation mark. */
    private static Optional<IgnorePattern> pattern(String cleaned, String where) {
        if (cleaned.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(IgnorePattern.of(
                CleanPath.of(cleaned.strip()),
                () -> new ProblemException(
                        where + ": the engine refuses the pattern \"" + cleaned + "\".",
                        "close its brackets, write slashes between folders, and put a backslash only before a bracket,"
                                + " star or backslash that is part of a name.")));
    }

    /** @param path below the context, with slashes; of a file or a folder */
    public boolean ignores(String path) {
        Walk walk = top();
        StringBuilder here = new StringBuilder();
        for (String part : path.split("/", -1)) {
            if (walk.isClosed()) {
                return true;
            }
            walk = walk.into(here.append(here.isEmpty() ? "" : "/").append(part).toString());
        }
        return walk.ignored;
    }

    /** Whether neither a file nor, where it is a folder, anything in it travels, whatever it holds. */
    public boolean ignoresAll(String path) {
        Walk walk = top();
        StringBuilder here = new StringBuilder();
        for (String part : path.split("/", -1)) {
            walk = walk.into(here.append(here.isEmpty() ? "" : "/").append(part).toString());
            if (walk.isClosed()) {
                return true;
            }
        }
        return false;
    }

    /** Where a walk through the context begins. */
    public Walk top() {
        return new Walk("", new boolean[0], false);
    }

    /** A file or folder on the way down, and what is known about it. */
    public final class Walk {
        private final String path;
        private final boolean[] matched;
        private final boolean ignored;

        private Walk(String path, boolean[] matched, boolean ignored) {
            this.path = path;
            this.matched = matched;
            this.ignored = ignored;
        }

        public boolean isIgnored() {
            return ignored;
        }

        /** Whether a pattern could match something in this folder, if none matches the folder itself. */
        public boolean mayMatchBelow() {
            return patterns.stream().anyMatch(each -> !each.isPlain() || each.reachesInto(path));
        }

        /** Whether a folder is ignored with all that is in it, so that nobody has to look. */
        public boolean isClosed() {
            return ignored
                    && plainExceptions
                    && (!exceptions || patterns.stream().noneMatch(each -> each.exception() && each.reachesInto(path)));
        }

        /** A pattern that could not change anything here is not asked, also not for what is below. */
        public Walk into(String child) {
            boolean[] now = new boolean[patterns.size()];
            boolean out = false;
            for (int i = 0; i < now.length; i++) {
                IgnorePattern pattern = patterns.get(i);
                boolean inherited = matched.length > 0 && matched[i];
                now[i] = inherited || (pattern.exception() == out && pattern.matches(child));
                out = now[i] ? !pattern.exception() : out;
            }
            return new Walk(child, now, out);
        }
    }
}
