package io.github.schemacheck.deploy.image.context;

import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Whether a pattern matches a whole path; four kinds, because the engine has them and they differ in odd patterns. */
interface PathMatcher {
    boolean matches(String path);

    /**
     * Follows the engine's own compiler character by character: only a pattern that holds wildcards becomes a regular
     * expression, one that begins with two stars compares ends, one that ends in them compares beginnings.
     *
     * @param refusal of a pattern that it cannot compile, which it does not before it compares
     */
    static PathMatcher of(String text, Supplier<? extends RuntimeException> refusal) {
        GlobCompiler compiled = new GlobCompiler(text).compile();
        return switch (compiled.kind()) {
            case EXACT -> text::equals;
            case PREFIX -> path -> path.startsWith(text.substring(0, text.length() - 2));
            case SUFFIX -> suffix(text.substring(2));
            case REGEX -> regex(compiled.regex(), refusal);
        };
    }

    private static PathMatcher suffix(String suffix) {
        return path -> path.endsWith(suffix) || suffix.equals("/" + path);
    }

    private static PathMatcher regex(String regex, Supplier<? extends RuntimeException> refusal) {
        try {
            Pattern pattern = Pattern.compile("^" + GoRegex.toJava(regex) + "\\z", Pattern.UNIX_LINES);
            return path -> pattern.matcher(path).find();
        } catch (IllegalArgumentException e) {
            return path -> {
                throw refusal.get();
            };
        }
    }
}
