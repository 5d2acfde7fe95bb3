package io.github.schemacheck.check;

import java.util.regex.Pattern;

/** A text with {@code *} for anything, as in suppressions and object filters. */
final class Wildcard {
    private final String text;
    private final Pattern pattern;

    Wildcard(String text) {
        this.text = text;
        this.pattern = Pattern.compile(
                "\\Q" + text.replace("\\E", "\\E\\\\E\\Q").replace("*", "\\E.*\\Q") + "\\E", Pattern.DOTALL);
    }

    boolean matches(String other) {
        return pattern.matcher(other).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
