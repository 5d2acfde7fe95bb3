package io.github.schemacheck.deploy.image.context;

import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One line of a {@code .dockerignore}.
 *
 * @param text cleaned, without the exclamation mark
 * @param exception whether it takes back what lines above it ignore
 */
record IgnorePattern(String text, boolean exception, PathMatcher matcher) {
    private static final Pattern WILD = Pattern.compile("[*\\[\\]?^\\\\]");

    /**
     * @param refusal is thrown where the engine refuses the pattern: at once, or, as it does for some, not before the
     *     pattern is asked
     */
    static IgnorePattern of(String line, Supplier<? extends RuntimeException> refusal) {
        boolean exception = line.startsWith("!");
        String text = exception ? line.substring(1) : line;
        if (text.isEmpty() || !PatternSyntax.isValid(text)) {
            throw refusal.get();
        }
        return new IgnorePattern(text, exception, PathMatcher.of(text, refusal));
    }

    boolean matches(String path) {
        return matcher.matches(path);
    }

    /** Whether it is a plain path, but for a last {@code /*} or {@code /**}. */
    boolean isPlain() {
        return !WILD.matcher(withoutLastGlob()).find();
    }

    /** Whether it speaks of this folder, of one above it or of something in it. */
    boolean reachesInto(String folder) {
        return (withoutLastGlob() + "/").startsWith(folder + "/");
    }

    private String withoutLastGlob() {
        String shorter = text.endsWith("/**") ? text.substring(0, text.length() - 3) : text;
        return shorter.endsWith("/*") ? shorter.substring(0, shorter.length() - 2) : shorter;
    }
}
